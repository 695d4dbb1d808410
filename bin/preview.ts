import {spawn} from "node:child_process";
import {join, resolve} from "node:path";
import {FRAMEWORK_BIN} from "../site/framework.js";
import {writeReferencePages} from "../site/reference-pages.js";
import {writeReports} from "../site/reports.js";
import {stubVersions} from "../site/version-stubs.js";
import {CliError} from "../src/lib/cli-error.js";
import type {Progress} from "../src/lib/progress.js";
import type {Project} from "./project.js";

/** Runs Framework's live preview on the pages; ends when it ends, and returns its exit code. */
export async function preview({config}: Project, port: number, progress: Progress): Promise<number> {
  const root = resolve("src");
  if (resolve(config.output.data) !== join(root, "data")) {
    throw new CliError(
      `${config.id} keeps its data outside src: preview it with \`build\` and \`serve\` instead`
    );
  }
  await writeReports({notebooks: resolve("notebooks"), data: join(root, "data"), root, progress});
  await writeReferencePages(root);
  await stubVersions(join(root, ".observablehq/cache"));
  const args = [FRAMEWORK_BIN, "preview", "--no-open", "--host", "127.0.0.1", "--port", `${port}`];
  const child = spawn(process.execPath, args, {
    stdio: "inherit",
    env: {...process.env, BUURTPEIL_ROOT: root, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done(code ?? 0));
  });
}
