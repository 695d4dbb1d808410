import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {indicatorsOf, registerIndicators, woningCube} from "../../../data-loaders/indicators/all.js";
import {categoriesSql} from "../../../data-loaders/indicators/indicator.js";
import {woningCategories} from "../../../data-loaders/indicators/woning.js";
import {aggregateWoning, categorySql} from "../../../data-loaders/stages/aggregate.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {literal} from "../../../src/lib/sql-text.js";

type Dwelling = [
  key: string,
  buurt: string,
  year: number,
  area: number | null,
  residents: number,
  months: number,
  water: number | null
];
const DWELLINGS: Dwelling[] = [
  ["low", "BU1", 2024, 80, 2, 0, 6.9],
  ["low after a move", "BU1", 2024, 80, 2, 1, 6.9],
  ["low but empty for two months", "BU1", 2024, 80, 2, 2, 6.9],
  ["seven exactly", "BU1", 2024, 80, 2, 0, 7],
  ["no reading", "BU1", 2024, 80, 2, 0, null],
  ["ghost", "BU2", 2024, 80, 0, 7, 15.1],
  ["six months", "BU2", 2024, 80, 0, 6, 15.1],
  ["fifteen exactly", "BU2", 2024, 80, 0, 12, 15],
  ["registered in December", "BU2", 2024, 80, 1, 11, 15.1],
  ["crowded", "BU3", 2024, 35, 3, 0, 100],
  ["twelve exactly", "BU3", 2024, 36, 3, 0, 100],
  ["area unknown", "BU3", 2024, null, 9, 0, 100],
  ["low and crowded", "BU3", 2025, 20, 2, 0, 3]
];
const AREA_OF = new Map([
  ["BU1", "BU1"],
  ["BU2", "BU1"],
  ["BU3", "BU3"]
]);
const linked = {table: "dwelling_year", source: "link", rows: DWELLINGS.length} as Linked;
let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  const rows = DWELLINGS.map(
    (d) => `(${d.map((v) => (typeof v === "string" ? literal(v) : String(v).toUpperCase())).join(", ")})`
  );
  await engine.run(`CREATE TABLE dwelling_year AS SELECT * FROM (VALUES ${rows.join(", ")})
    AS d (object_key, buurt, year, floor_area_m2, residents, months_unregistered, water_m3)`);
});
afterAll(() => engine.close());

async function flagged(indicator: string): Promise<string[]> {
  const {part} = registerIndicators.find(({card}) => card.id === indicator)!;
  const rows = await engine.all<{object_key: string}>(
    `SELECT object_key FROM (${categorySql("dwelling_year")}) WHERE ${categoriesSql(part)} ORDER BY ALL`
  );
  return rows.map((row) => row.object_key);
}

describe("recipes", () => {
  test("ingeschreven_onbewoond takes water under 7 where somebody is registered nearly all year", async () => {
    expect(await flagged("ingeschreven_onbewoond")).toEqual(["low", "low after a move", "low and crowded"]);
  });
  test("bewoond_zonder_inschrijving takes water over 15 and more than six months without anybody", async () => {
    expect(await flagged("bewoond_zonder_inschrijving")).toEqual(["ghost"]);
  });
  test("overbewoond takes less than 12 square metres a person where the area is known", async () => {
    expect(await flagged("overbewoond")).toEqual(["crowded", "low and crowded"]);
  });
});

describe("aggregateWoning(engine, linked, woningCube, areaOf)", () => {
  const total = async (indicator: string, side: "part" | "whole", area: string, period: string) => {
    const {cells} = await aggregateWoning(engine, linked, woningCube, AREA_OF);
    const belongs = woningCube.indicators.find((i) => i.indicator === indicator)![side];
    return cells
      .filter((c) => c.area === area && c.period === period && belongs(c.category))
      .reduce((sum, c) => sum + c.n, 0);
  };

  test("counts dwellings of united buurten together", async () => {
    expect(await total("ingeschreven_onbewoond", "part", "BU1", "2024JJ00")).toBe(2);
    expect(await total("ingeschreven_onbewoond", "whole", "BU1", "2024JJ00")).toBe(9);
  });
  test("divides overcrowding by inhabited dwellings of known area", async () => {
    expect(await total("overbewoond", "part", "BU3", "2024JJ00")).toBe(1);
    expect(await total("overbewoond", "whole", "BU3", "2024JJ00")).toBe(2);
  });
  test("holds every category that can occur in every area and year, zeros included", async () => {
    const {cells} = await aggregateWoning(engine, linked, woningCube, AREA_OF);
    expect(woningCategories()).toHaveLength(28);
    expect(cells).toHaveLength(2 * 2 * 28);
    expect(cells.reduce((sum, c) => sum + c.n, 0)).toBe(13);
  });
  test("refuses dwellings outside the geography, by count and not by code", async () => {
    const partial = new Map([["BU1", "BU1"]]);
    await expect(aggregateWoning(engine, linked, woningCube, partial)).rejects.toThrow(
      "aggregate: 8 rows of dwelling_year lie in a buurt outside the boundaries; check the vintage"
    );
  });
});

describe("the cube", () => {
  test("never lets a part exceed its whole", () => {
    for (const {part, whole} of woningCube.indicators)
      for (const category of woningCategories()) expect(!part(category) || whole(category)).toBe(true);
  });

  test("indicatorsOf(sources) leaves out what lacks a source", () => {
    const ids = (...names: string[]) => indicatorsOf(names.map((id) => ({id}))).map(({card}) => card.id);
    expect(ids("bag", "brp")).toEqual(["overbewoond"]);
    expect(ids("police", "cbs-key-figures")).toEqual(["geregistreerde_misdrijven"]);
  });
});
