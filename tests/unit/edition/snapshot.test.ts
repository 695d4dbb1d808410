import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import config from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {editionPlan} from "../../../data-loaders/edition/edition-plan.js";
import {writeEdition} from "../../../data-loaders/edition/write-edition.js";
import {recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {checkEdition} from "../../../site/audit/check-edition.js";
import {Findings} from "../../../site/audit/findings.js";
import {readRelease} from "../../../site/audit/release.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";

// Whole runs on a busy machine take their time.
vi.setConfig({testTimeout: 180_000});

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const data = join(folder, "raw");
const output = join(folder, "data");
const intern = `${output}-intern`;
const ledger = join(folder, "ledger");
const town = {
  ...config,
  audience: "openbaar" as const,
  truth: undefined,
  municipality: {...config.municipality, fictional: false},
  protection: {...config.protection, keys: join(folder, "keys.json")}
};
const until = (last: number) => ({...town, years: {first: 2023, last}});
const run = (last: number) => snapshot(until(last), {data, output, ledger, today: "2026-02-01"});
const sums = (place: string, sql: string) => querySnapshot(place, sql);
let manifest: Manifest;

beforeAll(async () => {
  await generateDemo(folder, {seed: 2025, scale: 0.05});
  await run(2024);
  manifest = await run(2025);
}, 180_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("snapshot(config) for everybody, of a twentieth of the fictional municipality", () => {
  test("writes the edition, and the internal snapshot beside it", () => {
    expect(manifest.audience).toBe("openbaar");
    const within = JSON.parse(readFileSync(join(intern, "manifest.json"), "utf8"));
    expect(within.audience).toBe("intern");
    expect([within.means.length > 0, manifest.means]).toEqual([true, []]);
    expect(within.editions).toEqual(editionPlan(recipes, registerIndicators));
    expect(manifest.editions).toEqual(within.editions.filter((of: {openbaar: unknown}) => of.openbaar));
  });

  test("keeps the internal cells in the ledger, and adds to them in the next release", async () => {
    expect(manifest.releases.map(({number}) => number)).toEqual([1, 2]);
    const [first, second] = JSON.parse(readFileSync(join(ledger, "releases.json"), "utf8")).releases;
    expect(first.tables.map(({name}: {name: string}) => name)).toContain("uitkering");
    expect(second.covers_until).toBe("2025-12-31");
    const kept = join(folder, "kept");
    cpSync(join(ledger, "0001.duckdb"), join(kept, "snapshot.duckdb"), {recursive: true});
    for (const {name} of recipes) {
      const cells = `SELECT COLUMNS(*)::VARCHAR FROM ${name} WHERE period::VARCHAR < '2025' ORDER BY ALL`;
      expect(await sums(intern, cells), name).toEqual(await sums(kept, cells));
    }
  });

  test("shows sums of internal cells, whose sizes are those of the recipes", async () => {
    const totals =
      "SELECT left(period::VARCHAR, 4), sum(n)::INTEGER FROM overlast_registratie GROUP BY ALL ORDER BY 1";
    expect(await sums(output, totals)).toEqual(await sums(intern, totals));
    expect(
      await sums(
        output,
        "SELECT DISTINCT left(area::VARCHAR, 2), substr(period::VARCHAR, 5, 2) FROM overlast_registratie"
      )
    ).toEqual([["WK", "KW"]]);
    expect(
      await sums(output, "SELECT DISTINCT left(area::VARCHAR, 2), substr(period::VARCHAR, 5, 2) FROM melding")
    ).toEqual([["BU", "JJ"]]);
    const findings = new Findings();
    const site = join(folder, "site");
    cpSync(join(output, "manifest.json"), join(site, "manifest.json"), {recursive: true});
    const cells = await checkEdition(await readRelease(output, findings), intern, site, findings);
    expect(findings.list()).toEqual([]);
    expect(cells).toBeGreaterThan(1000);
  });

  test("is the edition that is made of the internal snapshot later, byte for byte", async () => {
    const again = join(folder, "again");
    await writeEdition(intern, again);
    expect(readdirSync(again).sort()).toEqual(readdirSync(output).sort());
    for (const file of readdirSync(again))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(output, file))), file).toBe(true);
  });

  test("holds the internal cells that a snapshot for the municipality holds", async () => {
    const own = join(folder, "own");
    const made = await snapshot(
      {...until(2025), audience: "intern"},
      {data, output: own, ledger, today: "2026-02-01"}
    );
    const within = JSON.parse(readFileSync(join(intern, "manifest.json"), "utf8"));
    expect(made.hash).toBe(within.hash);
    expect(existsSync(`${own}-intern`)).toBe(false);
  });

  test("goes on from a snapshot for everybody that was made before there were editions", async () => {
    const before = join(folder, "before");
    cpSync(intern, before, {recursive: true});
    const {editions: _editions, ...old} = JSON.parse(readFileSync(join(before, "manifest.json"), "utf8"));
    writeFileSync(
      join(before, "manifest.json"),
      JSON.stringify({...old, audience: "openbaar", releases: []})
    );
    const made = await snapshot(until(2025), {data, output: before, ledger: null, today: "2026-02-01"});
    expect(made.hash).toBe(manifest.hash);
  });
});

describe("writeEdition(intern, output)", () => {
  test("refuses to replace the internal snapshot by its edition", async () => {
    await expect(writeEdition(intern, intern)).rejects.toThrow(/name another folder with --to$/);
  });

  test("refuses an edition of an edition, and a folder without a snapshot", async () => {
    await expect(writeEdition(output, join(folder, "none"))).rejects.toThrow(/name the internal one$/);
    await expect(writeEdition(folder, join(folder, "none"))).rejects.toThrow(/run buurtpeil snapshot first$/);
  });
});
