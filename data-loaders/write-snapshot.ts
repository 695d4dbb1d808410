import {spawn} from "node:child_process";
import {once} from "node:events";
import {readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {fileURLToPath, pathToFileURL} from "node:url";
import {CliError} from "../src/lib/cli-error.js";
import type {Manifest} from "../src/lib/snapshot/manifest.js";
import {atExit} from "./at-exit.js";
import {commitRelease, type NewRelease, prepareRelease, recoverLedger} from "./ledger/write-ledger.js";
import type {Message, SnapshotParts} from "./write/parts.js";
import {freshSibling, recoverFolder, replaceFolder} from "./write/replace-folder.js";

/**
 * Writes a snapshot in a process of its own and puts it in the place of the previous one, whole or not at all:
 * where anything fails, the previous snapshot stays and nothing is left behind. A release enters the ledger with it.
 */
export async function writeSnapshot(
  parts: SnapshotParts,
  output: string,
  step: (done: string) => void = () => {},
  ledger?: LedgerEntry
): Promise<Manifest> {
  recoverFolder(output);
  const fresh = freshSibling(output);
  const forget = atExit(() => rmSync(fresh, {recursive: true, force: true}));
  try {
    step("folder made");
    await runWriter(parts, fresh);
    step("files written");
    if (ledger) prepareRelease(ledger.folder, fresh, ledger.release);
    step("release prepared");
    const manifest = JSON.parse(readFileSync(join(fresh, "manifest.json"), "utf8")) as Manifest;
    replaceFolder(fresh, output, step);
    if (ledger) commitRelease(ledger.folder);
    return manifest;
  } catch (error) {
    recoverFolder(output);
    if (ledger) recoverLedger(ledger.folder, output);
    throw explain(error);
  } finally {
    rmSync(fresh, {recursive: true, force: true});
    forget();
  }
}

/** A release to be kept, and where. */
export interface LedgerEntry {
  folder: string;
  release: NewRelease;
}

async function runWriter(parts: SnapshotParts, folder: string): Promise<void> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const writer = fileURLToPath(new URL("./write/writer.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", tsx, writer, folder], {
    stdio: ["pipe", "ignore", "pipe"],
    env: publicEnvironment()
  });
  const forget = atExit(() => child.kill("SIGKILL"));
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  // A writer that fails early closes its end; what it said tells more than the broken pipe.
  const sent = pipeline(Readable.from(lines(parts)), child.stdin).catch(() => {});
  const [code, signal] = await closed;
  forget();
  await sent;
  if (code !== 0)
    throw new Error(
      said.join("").trim() || `the writing process ended with ${signal ?? `exit code ${code}`}`
    );
}

function* lines({tables, figures, shapes, division = null, manifest}: SnapshotParts): Iterable<string> {
  for (const {name, status, base, columns} of tables)
    yield line({part: "table", table: {name, status, base, columns}});
  yield line({part: "figures", figures});
  yield line({part: "shapes", shapes});
  yield line({part: "division", division});
  yield line({part: "manifest", manifest});
  yield line({part: "end"});
}

function line(message: Message): string {
  return `${JSON.stringify(message)}\n`;
}

/** Keys of the private side stay there: the writer's environment is named, not inherited. */
function publicEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]).filter(([, value]) => value));
}

const NO_SPACE = /no space left|ENOSPC|not enough space|EDQUOT|quota exceeded/i;
const TOO_LARGE = /SIGXFSZ|EFBIG|file too large/i;

function explain(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const stays = "the previous snapshot is untouched";
  if (NO_SPACE.test(message))
    return new CliError(
      `snapshot not written: no space left on the disk; ${stays}; free some space and run again`
    );
  if (TOO_LARGE.test(message))
    return new CliError(
      `snapshot not written: a file is larger than this process may write; ${stays}; raise the limit (ulimit -f) and run again`
    );
  return new Error(`snapshot not written: ${message}; ${stays}`, {cause: error});
}
