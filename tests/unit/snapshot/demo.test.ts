import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import config from "../../../buurtpeil.config.js";
import {generateDemo} from "../../../data-loaders/demo/generate.js";
import {recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";
import {categoriesSql} from "../../../data-loaders/indicators/indicator.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {previousRelease} from "../../../data-loaders/stages/previous-release.js";
import {CliError} from "../../../src/lib/cli-error.js";
import type {Figure} from "../../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {querySnapshot} from "../../fixtures/query-snapshot.js";

// Whole runs on a busy machine take their time.
vi.setConfig({testTimeout: 180_000});

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
const demo = {...config, protection: {...config.protection, keys: join(folder, "keys.json")}};
const data = join(folder, "raw");
const output = join(folder, "data");
/** Planted, found and wrongly counted units × years; a change of any must be seen and explained. */
const EXPECTED = {
  adressignalen: [3228, 62, 44],
  bevestigd_besluit: [83, 13, 4],
  bewoond_zonder_inschrijving: [339, 234, 162],
  drugs_meldingen: [98, 38, 24],
  harddrugs_meldingen: [41, 18, 4],
  hennep_meldingen: [57, 20, 20],
  hennepontmantelingen: [57, 17, 0],
  ingeschreven_onbewoond: [733, 438, 18],
  kameradvertentie_zonder_vergunning: [369, 248, 170],
  kamerbewoning_particulier: [369, 106, 73],
  kamerbewoning_zonder_vergunning: [369, 300, 307],
  leeg_met_stroom: [339, 194, 79],
  onderverhuur_sociale_huur: [381, 85, 131],
  opiumwetsluitingen: [98, 9, 0],
  overbewoond: [1079, 979, 122],
  spook_combinatie: [339, 8, 5],
  stroom_en_melding: [57, 7, 0],
  uitkering_laag_water: [83, 15, 5],
  uitkering_niet_ingeschreven: [83, 16, 26],
  vakantieverhuur_geadverteerd: [334, 176, 68],
  water_boven_norm: [1825, 96, 544],
  woonoverlast_meldingen: [187, 136, 169]
};
let manifest: Manifest;
let figures: Figure[];

beforeAll(async () => {
  await generateDemo(folder, {seed: 2025, scale: 0.1});
  manifest = await snapshot(demo, {data, output});
  figures = tableFromIPC(readFileSync(join(output, "figures.arrow"))).toArray() as Figure[];
}, 120_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const query = (sql: string) => querySnapshot(output, sql);

describe("snapshot(config) of a tenth of the fictional municipality", () => {
  test("gives the same bytes from the same registers and keys", async () => {
    const again = join(folder, "again");
    await snapshot(demo, {data, output: again});
    expect(readdirSync(again).sort()).toEqual(readdirSync(output).sort());
    for (const file of readdirSync(again))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(output, file))), file).toBe(true);
  });

  test("shows every phenomenon and every indicator of the recipes, and open data", () => {
    expect(manifest.phenomena.map((p) => p.id)).toEqual([
      "woonfraude",
      "spookbewoning",
      "overbewoning",
      "kamerverhuur",
      "uitkeringsfraude",
      "drugs",
      "overlast",
      "misdrijven"
    ]);
    expect(manifest.indicators.map((card) => card.id)).toEqual([
      ...registerIndicators.map(({card}) => card.id),
      "geregistreerde_misdrijven"
    ]);
  });

  test("tells for which purposes registers were linked, and which sources", () => {
    expect(manifest.purposes.map(({id}) => id)).toEqual([
      "woonfraude",
      "uitkeringsfraude",
      "drugs",
      "overlast"
    ]);
    expect(manifest.purposes[1]!.sources).toEqual(["bag", "brp", "water", "participatiewet"]);
  });

  test("names a source for every id on a card", () => {
    const known = manifest.sources.map((source) => source.id);
    for (const card of manifest.indicators) expect(known).toEqual(expect.arrayContaining(card.sources));
  });

  test("has figures exactly where the gate offers them, for every area and period", () => {
    const levels = new Map(manifest.areas.map((area) => [area.code, area.level]));
    const kinds = new Map(manifest.periods.map((period) => [period.code, period.kind]));
    const at = (f: Figure) => `${f.indicator} ${levels.get(f.area)} ${kinds.get(f.period)}`;
    const offered = manifest.gate.filter((g) => g.offered);
    expect(new Set(figures.map(at))).toEqual(
      new Set(offered.map((g) => `${g.indicator} ${g.level} ${g.period}`))
    );
    const expected = offered.map(
      (g) =>
        manifest.areas.filter((area) => area.level === g.level).length *
        manifest.periods.filter((period) => period.kind === g.period).length
    );
    expect(figures).toHaveLength(expected.reduce((a, b) => a + b));
  });

  test("publishes cells of every cube in multiples of its base only", async () => {
    for (const {name, base} of recipes)
      expect(
        await query(`SELECT count(*) FILTER (n % ${base} <> 0), count(*) > 0 FROM ${name}`),
        name
      ).toEqual([[0n, true]]);
  });

  test("holds every category that can occur in every area and year, and no other", async () => {
    const areas = manifest.areas.filter((area) => area.level === "buurt").length;
    expect(
      await query("SELECT count(*), count(DISTINCT (registered, water, crowding, signs)) FROM woning")
    ).toEqual([[BigInt(areas * 5 * 50), 50n]]);
  });

  test("ships no cell of a cube below its finest level", async () => {
    const levels = new Map(manifest.areas.map(({code, level}) => [code, level]));
    for (const {name, finest} of recipes) {
      const codes = (await query(`SELECT DISTINCT area::VARCHAR FROM ${name}`)).flat() as string[];
      expect([...new Set(codes.map((code) => levels.get(code)))], name).toEqual([finest]);
    }
  });

  test("derives every protected figure of the municipality from the released cells", async () => {
    for (const {card, part, cube} of registerIndicators) {
      const rows = await query(`
        SELECT left(period::VARCHAR, 4), sum(n) FILTER (${categoriesSql(part)}) FROM ${cube} GROUP BY ALL ORDER BY ALL`);
      const shown = figures
        .filter((f) => f.indicator === card.id && f.area === "GM9999" && f.period.endsWith("JJ00"))
        .map((f) => [f.period.slice(0, 4), BigInt(f.n!)]);
      if (shown.length) expect(shown, card.id).toEqual(rows);
    }
  });

  test("divides events by the residents that CBS publishes", async () => {
    const [row] = await query("SELECT sum(n) FROM resident WHERE period = '2024JJ00'");
    const shown = figures.find(
      (f) => f.indicator === "woonoverlast_meldingen" && f.area === "GM9999" && f.period === "2024JJ00"
    );
    expect(BigInt(shown!.denominator!)).toBe(row![0]);
  });

  test("passes offences through exactly: months add up to the year and to the file", async () => {
    const file = readFileSync(join(data, "politie/47022NED_UntypedDataSet.csv"), "utf8").split("\r\n");
    const inFile = file
      .map((line) => line.replaceAll(/[" ]/g, "").split(";"))
      .filter(
        ([, offence, area, period]) =>
          offence === "0.0.0" && area?.startsWith("BU9999") && period === "2024JJ00"
      )
      .reduce((sum, row) => sum + Number(row[4]), 0);
    const of = (period: string) =>
      figures.find(
        (f) => f.indicator === "geregistreerde_misdrijven" && f.area === "GM9999" && f.period === period
      )!.n!;
    expect(inFile).toBeGreaterThan(0);
    expect(of("2024JJ00")).toBe(inFile);
    expect(["01", "02", "03", "04"].reduce((sum, q) => sum + of(`2024KW${q}`), 0)).toBe(inFile);
  });

  test("covers until the last day of its newest source, without a clock", () => {
    expect(manifest.covers_until).toBe("2025-12-31");
  });
});

describe("snapshot(config) that cannot be made", () => {
  const hash = () => (JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as Manifest).hash;

  test("fails in its first line without a key, naming what is missing", async () => {
    const keyless = {...demo, protection: {...demo.protection, keys: join(folder, "nowhere.json")}};
    await expect(snapshot(keyless, {data, output})).rejects.toThrow(
      /^no key for woonfraude: set BUURTPEIL_KEY/
    );
    expect(hash()).toBe(manifest.hash);
  });

  test("leaves the previous snapshot where a source is cut short", async () => {
    const bad = join(folder, "bad");
    cpSync(data, bad, {recursive: true});
    truncateSync(join(bad, "brp/verblijfplaatsen.csv"), 100_000);
    await expect(snapshot(demo, {data: bad, output})).rejects.toThrow(CliError);
    expect(hash()).toBe(manifest.hash);
    expect(readdirSync(folder).filter((name) => name.startsWith(".data"))).toEqual([]);
  });
});

describe("snapshot(config) after an earlier release of a real municipality", () => {
  const real = {...demo, truth: undefined, municipality: {...demo.municipality, fictional: false}};
  const place = join(folder, "real");

  test("copies what was published, even where the registers changed since", async () => {
    const first = await snapshot(real, {data, output: place});
    const changed = join(folder, "changed");
    cpSync(data, changed, {recursive: true});
    const file = join(changed, "water/jaarverbruik.csv");
    const rows = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, `${rows.filter((_, i) => i === 0 || i % 9 > 0).join("\n")}\n`);
    const woning = (m: Manifest) => m.tables.find((table) => table.name === "woning")!.content_sha256;
    expect(woning(await snapshot(real, {data: changed, output: join(folder, "fresh")}))).not.toBe(
      woning(first)
    );
    expect(woning(await snapshot(real, {data: changed, output: place}))).toBe(woning(first));
  });

  test("refuses a source that comes later, which closed years cannot take in", async () => {
    const {lettings: _, ...registers} = real.sources.registers!;
    const fewer = {...real, sources: {...real.sources, registers}};
    await expect(snapshot(fewer, {data, output: place})).rejects.toThrow(
      /^other sources for woonfraude than in the previous release: expected bag, brp, water, .*lettings, found /
    );
  });

  test("does not overwrite the release of another municipality", async () => {
    const other = {...real, municipality: {...real.municipality, code: "GM9998"}};
    await expect(previousRelease(other, place)).rejects.toThrow(
      "another municipality's snapshot stands in the output folder: expected GM9998, found GM9999; " +
        "name another folder in output.data"
    );
  });
});

describe("recipes against what was planted, seed 2025", () => {
  test("find, miss and wrongly count exactly this many", () => {
    const measured = manifest.planted
      .filter(({planted}) => planted !== null)
      .map(({indicator, planted, found, innocent}) => [indicator, [planted, found, innocent]]);
    expect(Object.fromEntries(measured)).toEqual(EXPECTED);
  });

  test("are refused for a real municipality", async () => {
    const real = {...demo, municipality: {...demo.municipality, fictional: false}};
    await expect(snapshot(real, {data, output: join(folder, "never")})).rejects.toThrow(
      "is a real municipality: nothing was planted there; remove truth from the config"
    );
  });
});
