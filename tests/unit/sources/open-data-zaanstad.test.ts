import {readFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {SOORT_MISDRIJF} from "../../../data-loaders/sources/police/contract.js";
import {type OpenData, readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import zaanstad from "../../../zaanstad-open.config.js";
import {openDataFolder, SKIPPED} from "../../fixtures/sources/open-data.js";

if (!openDataFolder) console.warn(`open-data-zaanstad.test.ts skipped: ${SKIPPED}`);

describe.skipIf(!openDataFolder)("readOpenData(…) on Zaanstad's real open data", () => {
  let engine: PrivateEngine;
  let open: OpenData;
  const told: string[] = [];

  beforeAll(async () => {
    engine = await openPrivateEngine({threads: 2});
    open = await readOpenData(engine, zaanstad, openDataFolder!, (message) => told.push(message));
  });
  afterAll(() => engine.close());

  it("reads 79 buurten in 19 wijken", () => {
    expect(open.boundaries.length).toBe(79);
    expect(open.boundaries[0]).toMatchObject({code: "BU04791111", name: "Vijfhoekpark", wijk: "WK047911"});
    expect(open.wijkNames.size).toBe(19);
    expect(open.wijkNames.get("WK047913")).toBe("Pelders- en Hoornseveld");
  });

  it("keeps 161,389 for the municipality though wijken add up to 161,400 and buurten to 161,390", async () => {
    const sums = await engine.all(
      "SELECT level, count(*) AS areas, sum(residents) AS residents FROM key_figures GROUP BY level ORDER BY level"
    );
    expect(sums).toEqual([
      {level: "buurt", areas: 79, residents: 161390},
      {level: "gemeente", areas: 1, residents: 161389},
      {level: "wijk", areas: 19, residents: 161400}
    ]);
  });

  it("marks all 79 buurten as not comparable with the year before", async () => {
    const [odd] = await engine.all(
      "SELECT count(*) AS n FROM key_figures WHERE level = 'buurt' AND NOT comparable"
    );
    expect(odd).toEqual({n: 79});
  });

  it("finds ten buurten under 100 inhabitants, five of them empty", async () => {
    const [small] = await engine.all(`
      SELECT count(*) FILTER (WHERE residents = 0) AS without,
        count(*) FILTER (WHERE residents < 100) AS few
      FROM key_figures WHERE level = 'buurt'`);
    expect(small).toEqual({without: 5, few: 10});
  });

  it("leaves out Purmerend and counts it", async () => {
    expect(told).toEqual([
      "boundaries of 2024: 79 buurten",
      "key figures: 99 rows, 79 with another outline than the year before",
      "offences: 395 rows, 155 of other municipalities and 0 of wholes left out"
    ]);
    expect(await engine.all("FROM offences WHERE buurt NOT LIKE 'BU0479____'")).toEqual([]);
  });

  it("reads five years of one total, exactly as published", async () => {
    const kinds = await engine.all("SELECT DISTINCT period, offence FROM offences ORDER BY period");
    expect(kinds).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((y) => ({period: `${y}JJ00`, offence: "0.0.0"}))
    );
    const [first] = await engine.all(
      "SELECT n FROM offences WHERE buurt = 'BU04791111' AND period = '2021JJ00'"
    );
    expect(first).toEqual({n: 31});
    expect(open.sources.at(-1)!.covers_until).toBe("2025-12-31");
  });

  it("knows every offence of the published code list, whose keys are padded and whose texts hold line breaks", () => {
    const list = readFileSync(join(openDataFolder!, "statline/SoortMisdrijf_47018NED.csv"), "utf8");
    const keys = csvParse(list).map((row) => row.Key!.trim());
    expect([...keys].sort()).toEqual([...SOORT_MISDRIJF.values].sort());
  });
});
