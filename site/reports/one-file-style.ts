import {fileURLToPath} from "node:url";
import {build} from "esbuild";

/** Bundles the styles of a report that stands by itself. The same text for every report, so one hash covers them. */
export function oneFileStyle(): Promise<string> {
  made ??= bundle();
  return made;
}

let made: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("../../src/styles/one-file.css", import.meta.url));
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    logLevel: "silent"
  });
  return result.outputFiles[0]!.text.trim();
}
