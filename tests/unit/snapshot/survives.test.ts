import {type ChildProcess, spawn, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {recoverFolder} from "../../../data-loaders/write/replace-folder.js";
import {writeSnapshot} from "../../../data-loaders/write-snapshot.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {smallParts} from "../../fixtures/small-parts.js";

const DRIVER = fileURLToPath(new URL("./write-and-die.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const pristine = join(folder, "pristine");
const place = join(folder, "place");
const output = join(place, "data");

beforeAll(() => writeSnapshot(smallParts(), pristine));
beforeEach(() => {
  rmSync(place, {recursive: true, force: true});
  cpSync(pristine, output, {recursive: true});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Returns the version of a snapshot after checking that each of its files is whole. */
function wholeVersion(at: string): string {
  const manifest = JSON.parse(readFileSync(join(at, "manifest.json"), "utf8")) as Manifest;
  for (const {name, sha256} of manifest.files)
    expect(
      createHash("sha256")
        .update(readFileSync(join(at, name)))
        .digest("hex")
    ).toBe(sha256);
  expect(readdirSync(at)).toHaveLength(4);
  return manifest.code_version;
}

describe("a snapshot killed with SIGKILL", () => {
  const run = (step: string) => spawnSync(process.execPath, ["--import", "tsx", DRIVER, output, step]);

  test.each([
    ["folder made", "0.0.0-test"],
    ["files written", "0.0.0-test"],
    ["flushed", "0.0.0-test"],
    ["new in place", "second"]
  ])("after `%s` leaves a whole snapshot: %s", (step, version) => {
    expect(run(step).signal).toBe("SIGKILL");
    expect(wholeVersion(output)).toBe(version);
    recoverFolder(output);
    expect(wholeVersion(output)).toBe(version);
    expect(readdirSync(place)).toEqual(["data"]);
  });

  test("between the two renames is put back at the next start", () => {
    expect(run("old aside").signal).toBe("SIGKILL");
    expect(existsSync(output)).toBe(false);
    expect(recoverFolder(output)).toBe(true);
    expect(wholeVersion(output)).toBe("0.0.0-test");
    expect(readdirSync(place)).toEqual(["data"]);
  });

  test("between the two renames does not keep the next run from writing", async () => {
    run("old aside");
    await writeSnapshot(smallParts(), output);
    expect(wholeVersion(output)).toBe("0.0.0-test");
    expect(readdirSync(place)).toEqual(["data"]);
  });

  test.each([60, 200, 300, 400, 500])("with its writer, after %d ms, leaves a whole snapshot", async (ms) => {
    const child = spawn(process.execPath, ["--import", "tsx", DRIVER, output], {
      detached: true,
      stdio: "ignore"
    });
    const ended = closed(child);
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (child.exitCode === null) process.kill(-child.pid!, "SIGKILL");
    await ended;
    recoverFolder(output);
    expect(["0.0.0-test", "second"]).toContain(wholeVersion(output));
    expect(readdirSync(place)).toEqual(["data"]);
  });
});

describe("a snapshot without room", () => {
  test("on a full disk says so, exits with 1 and leaves the previous one", (context) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status === 0;
    if (!mounted) context.skip("needs the right to mount a small disk");
    try {
      cpSync(pristine, join(disk, "data"), {recursive: true});
      fill(join(disk, "filler"));
      const ran = spawnSync(process.execPath, ["--import", "tsx", DRIVER, join(disk, "data")]);
      expect(ran.stderr.toString()).toBe(
        "snapshot not written: no space left on the disk; the previous snapshot is untouched; " +
          "free some space and run again"
      );
      expect(ran.status).toBe(1);
      expect(wholeVersion(join(disk, "data"))).toBe("0.0.0-test");
      expect(readdirSync(disk).sort()).toEqual(["data", "filler"]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });

  test("above the limit on file sizes says so, exits with 1 and leaves the previous one", () => {
    const command = `ulimit -c 0; ulimit -f 100; exec "$0" --import tsx "$1" "$2"`;
    const ran = spawnSync("bash", ["-c", command, process.execPath, DRIVER, output]);
    expect(ran.stderr.toString()).toBe(
      "snapshot not written: a file is larger than this process may write; the previous snapshot is " +
        "untouched; raise the limit (ulimit -f) and run again"
    );
    expect(ran.status).toBe(1);
    expect(wholeVersion(output)).toBe("0.0.0-test");
    expect(readdirSync(place)).toEqual(["data"]);
  });

  function fill(file: string): void {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(16384));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
    }
  }
});

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("close", () => resolve()));
}
