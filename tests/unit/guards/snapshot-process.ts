import {type ChildProcess, spawn} from "node:child_process";
import {mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const DRIVER = fileURLToPath(new URL("./run-snapshot.ts", import.meta.url));

/** A run of its own that makes the snapshot of a demo, and what it says. */
export interface SnapshotProcess {
  child: ChildProcess;
  pid: number;
  /** Everything said so far. */
  said: () => string;
  /** Resolves when the process has ended, to its exit code or signal. */
  ended: Promise<number | NodeJS.Signals>;
}

/** Starts the snapshot of the demo in `place`, with a temp folder of its own there. */
export function startSnapshot(place: string): SnapshotProcess {
  const temp = temporary(place);
  mkdirSync(temp, {recursive: true});
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("BUURTPEIL_"));
  const child = spawn(process.execPath, ["--import", "tsx", DRIVER, place], {
    // A group of its own, so that it can be killed together with its writer.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {...Object.fromEntries(own), TMPDIR: temp}
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (more: string) => {
      text += more;
    });
  const ended = new Promise<number | NodeJS.Signals>((done) =>
    child.once("close", (code, signal) => done(code ?? signal!))
  );
  return {child, pid: child.pid!, said: () => text, ended};
}

/** The temp folder of the runs in a place. */
export function temporary(place: string): string {
  return join(place, "temp");
}

/** What runs have left in their temp folder; the loader of TypeScript keeps a cache there. */
export function leftInTemp(place: string): string[] {
  return readdirSync(temporary(place)).filter((name) => !name.startsWith("tsx-"));
}
