import {createHash} from "node:crypto";
import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import type {KeptRelease} from "../../src/offline/release.js";
import {HASHED} from "./headers.js";

/** Name of the worker in the site's root: it may keep only what lies beside and under it. */
export const SERVICE_WORKER = "service-worker.js";

const SOURCE = join(import.meta.dirname, "../../src/offline/service-worker.ts");
/** Larger files are kept only where somebody works with them. */
const LARGE_BYTES = 1_000_000;

/** Writes the worker that keeps this release of the site in the browser, with a list of its files and their hashes. */
export async function writeServiceWorker(site: string, files: readonly string[]): Promise<void> {
  const release: KeptRelease = {files: [], large: []};
  for (const path of [...files].sort()) {
    const url = encodeURI(path);
    const hashed = HASHED.some((folder) => path.startsWith(`${folder}/`));
    const {size} = await stat(join(site, path));
    if (hashed && size > LARGE_BYTES) release.large.push({url});
    else {
      const sha256 = createHash("sha256")
        .update(await readFile(join(site, path)))
        .digest("base64");
      release.files.push({url, sha256, hashed});
    }
  }
  const {outputFiles} = await build({
    entryPoints: [SOURCE],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    define: {RELEASE: JSON.stringify(release), "process.env.NODE_ENV": '"production"'}
  });
  await writeFile(join(site, SERVICE_WORKER), outputFiles[0]!.contents);
}
