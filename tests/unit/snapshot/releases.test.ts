import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import config from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {recipes} from "../../../data-loaders/indicators/all.js";
import type {Moved} from "../../../data-loaders/ledger/moved-cells.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";

// Whole runs on a busy machine take their time.
vi.setConfig({testTimeout: 180_000});

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const data = join(folder, "raw");
const output = join(folder, "data");
const ledger = join(folder, "ledger");
const until = (last: number) => ({
  ...config,
  truth: undefined,
  municipality: {...config.municipality, fictional: false},
  years: {first: 2021, last},
  protection: {...config.protection, keys: join(folder, "keys.json")}
});
const run = (last: number, more: Partial<Parameters<typeof snapshot>[1]> = {}) =>
  snapshot(until(last), {data, output, ledger, today: `${last + 1}-02-01`, ...more});
const cellsUntil = async (last: number) => {
  const cells: Record<string, unknown> = {};
  for (const {name} of recipes)
    cells[name] = await querySnapshot(
      output,
      `SELECT COLUMNS(*)::VARCHAR FROM ${name} WHERE left(period::VARCHAR, 4)::INTEGER <= ${last} ORDER BY ALL`
    );
  return cells;
};
const lines = () => JSON.parse(readFileSync(join(ledger, "releases.json"), "utf8")).releases;

beforeAll(() => generateDemo(folder, {seed: 2025, scale: 0.05}), 120_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("snapshot(config) of 2021–2023, then –2024, then –2025", () => {
  let first: Record<string, unknown>;
  let third: Manifest;

  test("adds the new year and says of the earlier ones what was said", async () => {
    await run(2023);
    first = await cellsUntil(2023);
    const changed = join(folder, "changed");
    cpSync(data, changed, {recursive: true});
    const file = join(changed, "water/jaarverbruik.csv");
    const rows = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, `${rows.filter((_, i) => i === 0 || i % 9 > 0).join("\n")}\n`);
    await run(2024, {data: changed});
    expect(await cellsUntil(2023)).toEqual(first);
    const second = await cellsUntil(2024);
    expect(second).not.toEqual(first);
    third = await run(2025);
    expect(await cellsUntil(2024)).toEqual(second);
    expect(await cellsUntil(2025)).not.toEqual(second);
  });

  test("lists the releases in the manifest, without a clock", () => {
    expect(third.releases.map(({number, reason}) => [number, reason])).toEqual([
      [1, null],
      [2, null],
      [3, null]
    ]);
    expect(JSON.stringify(third)).not.toContain("2026-02-01");
    expect(lines().map((line: {made_on: string}) => line.made_on)).toEqual([
      "2024-02-01",
      "2025-02-01",
      "2026-02-01"
    ]);
  });

  test("makes no release of a run that says nothing new", async () => {
    expect((await run(2025)).releases).toHaveLength(3);
    expect(lines()).toHaveLength(3);
  });

  test("says the same where the output folder was removed", async () => {
    const before = await cellsUntil(2025);
    rmSync(output, {recursive: true});
    await run(2025);
    expect(await cellsUntil(2025)).toEqual(before);
  });

  test("shows what a revision would move and writes nothing until it is agreed to", async () => {
    let shown: readonly Moved[] = [];
    const agree = (moved: readonly Moved[]) => {
      shown = moved;
      return false;
    };
    await expect(run(2025, {revise: {reason: "water completed", agree}})).rejects.toThrow(
      "nothing was written: add --yes to carry this revision out"
    );
    expect(new Set(shown.map(({period}) => period))).toEqual(new Set(["2024JJ00"]));
    expect(shown.map(({cube}) => cube)).toContain("woning");
    expect(lines()).toHaveLength(3);
  });

  test("rounds anew where counts changed, and records why", async () => {
    const made = await run(2025, {revise: {reason: "water completed", agree: () => true}});
    expect(made.releases.at(-1)).toEqual({
      number: 4,
      covers_until: "2025-12-31",
      reason: "water completed"
    });
    expect(lines().at(-1).reason).toBe("water completed");
    expect(await cellsUntil(2023)).toEqual(first);
    expect((await run(2025)).releases).toHaveLength(4);
  });

  test("refuses a revision that would move nothing", async () => {
    await expect(run(2025, {revise: {reason: "again", agree: () => true}})).rejects.toThrow(
      "nothing was written: no released cell would move"
    );
  });

  test("unites areas under a higher minimum as a release of its own, and splits none under the old one", async () => {
    const areas = async (minimum_inhabitants: number) => {
      const config = {...until(2025), protection: {...until(2025).protection, minimum_inhabitants}};
      const made = await snapshot(config, {data, output, ledger, today: "2026-02-01"});
      return [made.releases.length, made.areas.map(({code}) => code)];
    };
    const before = lines().length;
    const [releases, united] = await areas(400);
    expect(releases).toBe(before + 1);
    expect(await areas(100)).toEqual([before + 1, united]);
  });

  test("refuses a revision without a reason", async () => {
    await expect(run(2025, {revise: {reason: " ", agree: () => true}})).rejects.toThrow(
      'a revision needs a reason that everybody may read: --reason "<text>"'
    );
  });

  test("refuses a ledger that was lost, naming what the snapshot says of it", async () => {
    const empty = join(folder, "empty");
    await expect(run(2025, {ledger: empty})).rejects.toThrow(
      "the ledger of releases is damaged: the snapshot in the output folder is of release 5, and the ledger ends " +
        "at release 0; what was said of a cell must stay, so put the ledger folder (output.ledger) back from a backup"
    );
    expect(existsSync(empty) ? readdirSync(empty) : []).toEqual([]);
  });
});

describe("snapshot(config) over a snapshot that was made without a ledger", () => {
  test("makes it the first release, and notices when that is lost", async () => {
    const place = join(folder, "before");
    const kept = join(folder, "begun");
    const made = await run(2021, {output: place, ledger: null});
    expect(made.releases).toEqual([]);
    const next = await run(2021, {output: place, ledger: kept});
    expect(next.releases).toEqual([{number: 1, covers_until: made.covers_until, reason: null}]);
    expect(next.hash).toBe(made.hash);
    rmSync(kept, {recursive: true});
    await expect(run(2021, {output: place, ledger: kept})).rejects.toThrow("the ledger ends at release 0");
  });
});
