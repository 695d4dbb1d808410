import {type ChildProcess, spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {lockPath, lockRun} from "../../../data-loaders/stages/run-lock.js";
import {CliError} from "../../../src/lib/cli-error.js";

const DRIVER = fileURLToPath(new URL("./hold-lock.ts", import.meta.url));
const ARGS = ["--import", "tsx", DRIVER];
let place: string;
let output: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
  output = join(place, "data");
});
afterEach(() => rmSync(place, {recursive: true, force: true}));

const left = () => readdirSync(place);
const writeLock = (pid: number, since: Date) =>
  writeFileSync(lockPath(output), JSON.stringify({pid, since: since.toISOString()}));

/** A number that no process has now: that of one that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("lockRun(folder, what)", () => {
  test("makes a hidden lock file beside the folder, and removes it on release", () => {
    const release = lockRun(output, "snapshot");
    expect(left()).toEqual([".data.lock"]);
    expect(JSON.parse(readFileSync(lockPath(output), "utf8"))).toEqual({
      pid: process.pid,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    });
    release();
    expect(left()).toEqual([]);
  });

  test("refuses a second run in the same process, until the first is released", () => {
    const release = lockRun(output, "snapshot");
    expect(() => lockRun(output, "snapshot")).toThrow(`process ${process.pid}, since 2`);
    release();
    expect(() => lockRun(output, "snapshot")()).not.toThrow();
  });

  test("releases only once, and no lock of a later run", () => {
    const first = lockRun(output, "snapshot");
    first();
    const second = lockRun(output, "snapshot");
    first();
    expect(left()).toEqual([".data.lock"]);
    second();
  });

  test("locks two folders apart", () => {
    const release = lockRun(output, "snapshot");
    lockRun(join(place, "other"), "snapshot")();
    release();
    expect(left()).toEqual([]);
  });

  test("leaves no listener for signals behind", () => {
    const before = process.listenerCount("SIGINT");
    lockRun(output, "snapshot")();
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  test("removes the lock of a process that is no more", () => {
    writeLock(deadPid(), new Date());
    lockRun(output, "snapshot")();
    expect(left()).toEqual([]);
  });

  test("removes a lock from before the machine started, whatever has its number now", () => {
    writeLock(process.ppid, new Date("2001-01-01"));
    lockRun(output, "snapshot")();
    expect(left()).toEqual([]);
  });

  test("removes a lock with its own number that it does not hold", () => {
    writeLock(process.pid, new Date());
    lockRun(output, "snapshot")();
    expect(left()).toEqual([]);
  });

  test("waits for no empty lock file older than a few seconds", () => {
    writeFileSync(lockPath(output), "");
    expect(() => lockRun(output, "snapshot")).toThrow("a process that is just starting");
    utimesSync(lockPath(output), new Date("2020-01-01"), new Date("2020-01-01"));
    lockRun(output, "snapshot")();
    expect(left()).toEqual([]);
  });

  test("names the other process and since when, and no machine", () => {
    writeLock(process.ppid, new Date(Date.now() - 1000));
    const since = (JSON.parse(readFileSync(lockPath(output), "utf8")) as {since: string}).since.slice(0, 19);
    const refused = refusal();
    expect(refused).toEqual(
      new CliError(
        `another run makes this snapshot: process ${process.ppid}, since ${since}Z; wait until it has ended, ` +
          "or remove .data.lock where no such run exists"
      )
    );
    expect(refused.message).not.toContain(hostname());
    expect(refused.message).not.toContain(place);
  });
});

describe("lockRun(folder, what) of two processes", () => {
  test("lets the first have it and refuses the second, naming the first", async () => {
    const first = await locked();
    expect(() => lockRun(output, "snapshot")).toThrow(
      `another run makes this snapshot: process ${first.pid}, since`
    );
    const second = spawnSync(process.execPath, [...ARGS, output]);
    expect(second.stderr.toString()).toContain(`process ${first.pid}, since`);
    expect(second.status).toBe(1);
    expect(existsSync(lockPath(output))).toBe(true);
    first.stdin!.end();
    expect(await ended(first)).toEqual([0, null]);
    expect(left()).toEqual([]);
  });

  test("of five that start at once lets one have it", async () => {
    writeLock(deadPid(), new Date());
    const children = Array.from({length: 5}, start);
    const outcomes = await Promise.all(
      children.map(async (child) => {
        const said = once(child.stdout!, "data").then(() => "locked");
        return Promise.race([said, ended(child).then(([code]) => code)]);
      })
    );
    expect(outcomes.sort()).toEqual([1, 1, 1, 1, "locked"]);
    for (const child of children) child.stdin!.end();
    await Promise.all(children.map(ended));
    expect(left()).toEqual([]);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129]
  ] as const)("is released on %s, with exit code %d and a word on what stays", async (signal, code) => {
    const child = await locked();
    let said = "";
    child.stderr!.on("data", (text) => {
      said += text;
    });
    child.kill(signal);
    expect(await ended(child)).toEqual([code, null]);
    expect(said).toBe("buurtpeil: stopped; the previous snapshot stays as it was; run again to start over\n");
    expect(left()).toEqual([]);
  });

  test("leaves a lock when killed, which the next run removes", async () => {
    const child = await locked();
    child.kill("SIGKILL");
    expect(await ended(child)).toEqual([null, "SIGKILL"]);
    expect(left()).toEqual([".data.lock"]);
    lockRun(output, "snapshot")();
    expect(left()).toEqual([]);
  });
});

function refusal(): Error {
  try {
    lockRun(output, "snapshot");
  } catch (error) {
    return error as Error;
  }
  throw new Error("not refused");
}

function start(): ChildProcess {
  return spawn(process.execPath, [...ARGS, output], {stdio: "pipe"});
}

async function locked(): Promise<ChildProcess> {
  const child = start();
  await once(child.stdout!, "data");
  return child;
}

async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return [child.exitCode, child.signalCode];
}
