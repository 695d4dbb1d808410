import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {recoverFolder} from "../../../data-loaders/write/replace-folder.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";
import {leftInTemp, startSnapshot} from "../guards/snapshot-process.js";

// Dozens of whole runs, each a process of its own.
vi.setConfig({testTimeout: 300_000, hookTimeout: 300_000});

const SEED = 20250103;
const KILLS = 10;
const place = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const out = join(place, "out");
const output = join(out, "data");
let before: Record<string, string>;
let duration: number;

beforeAll(async () => {
  await generateDemo(place, {scale: 0.01});
  await wholeRun();
  const started = Date.now();
  await wholeRun();
  duration = Date.now() - started;
  before = contents();
  expect(Object.keys(before)).toContain("manifest.json");
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

describe("a run of the whole snapshot killed at a random moment", () => {
  const random = xoroshiro128plus(SEED);
  // One in each tenth of the run, so that no stage is left out.
  const moments = Array.from({length: KILLS}, (_, nth) => (nth + uniformFloat64(random)) / KILLS);

  test.each(moments)(
    "(%f of its time) leaves the previous one; the next run leaves nothing else",
    async (part) => {
      const run = startSnapshot(place);
      await wait(part * duration);
      if (run.child.exitCode === null) process.kill(-run.pid, "SIGKILL");
      await run.ended;
      recoverFolder(output);
      expect(contents()).toEqual(before);
      expect(await querySnapshot(output, "SELECT count(*) > 0 FROM area")).toEqual([[true]]);

      await wholeRun();
      expect(contents()).toEqual(before);
      expect(readdirSync(out)).toEqual(["data"]);
      expect(leftInTemp(place)).toEqual([]);
    }
  );
});

describe("a run of the whole snapshot that is told to stop", () => {
  test.each([
    ["SIGINT", "reading open data", 130],
    ["SIGINT", "reading registers", 130],
    ["SIGTERM", "counting", 143],
    ["SIGINT", "protecting", 130],
    ["SIGINT", "writing the snapshot", 130]
  ] as const)("by %s, %s, leaves nothing behind but the previous one", async (signal, step, code) => {
    const run = startSnapshot(place);
    while (!run.said().includes(step) && run.child.exitCode === null) await wait(5);
    // As Ctrl+C does: to every process of the group.
    process.kill(-run.pid, signal);
    expect(await run.ended, run.said()).toBe(code);
    expect(run.said()).toContain(
      "buurtpeil: stopped; the previous snapshot stays as it was; run again to start over\n"
    );
    expect(contents()).toEqual(before);
    expect(readdirSync(out)).toEqual(["data"]);
    expect(leftInTemp(place)).toEqual([]);
  });

  test("starts over cleanly", async () => {
    await wholeRun();
    expect(contents()).toEqual(before);
  });
});

describe("two runs of the whole snapshot at once", () => {
  test("one refuses, naming the other, and the other succeeds", async () => {
    const runs = [startSnapshot(place), startSnapshot(place)];
    const codes = await Promise.all(runs.map(({ended}) => ended));
    expect([...codes].sort()).toEqual([0, 1]);
    const [made, refused] = codes[0] === 0 ? runs : runs.reverse();
    expect(refused!.said()).toMatch(
      new RegExp(
        `^buurtpeil: another run makes this snapshot: process ${made!.pid}, since \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z; ` +
          "wait until it has ended, or remove \\.data\\.lock where no such run exists\\n$"
      )
    );
    expect(contents()).toEqual(before);
    expect(readdirSync(out)).toEqual(["data"]);
  });
});

async function wholeRun(): Promise<void> {
  const run = startSnapshot(place);
  expect(await run.ended, run.said()).toBe(0);
}

/** A digest of every file of the snapshot. */
function contents(): Record<string, string> {
  const digest = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(output, name)))
      .digest("hex");
  return Object.fromEntries(
    readdirSync(output)
      .sort()
      .map((name) => [name, digest(name)])
  );
}
