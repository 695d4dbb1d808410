import {describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {meanWaterUse} from "../../../data-loaders/indicators/mean-water-use.js";
import {aggregateMeans, type MeanCell} from "../../../data-loaders/stages/aggregate-means.js";
import {protectMeans} from "../../../data-loaders/stages/protect/means.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {AREAS} from "./synthetic-town.js";

const CELL: MeanCell = {
  area: "WK999901",
  period: "2025JJ00",
  category: "2",
  n: 13,
  sum: 1200,
  largest: 150,
  second: 140
};
describe("protectMeans(recipe, cells)", () => {
  it("releases a multiple of the step, and no count", () => {
    const {table, entry} = protectMeans(meanWaterUse, [CELL]);
    expect(entry.last).toEqual([{area: "WK999901", period: "2025JJ00", category: "2", mean: 90}]);
    expect(table.columns.map(({name}) => name)).toEqual(["area", "period", "residents", "mean"]);
    expect(table.status).toBe("mean");
  });

  it("withholds the mean of nine, and of values that one outweighs", () => {
    const cells = [
      {...CELL, n: 9},
      {...CELL, area: "WK999902", largest: 700}
    ];
    expect(protectMeans(meanWaterUse, cells).table.columns.map(({values}) => values)).toEqual([
      [],
      [],
      [],
      []
    ]);
  });

  it("tells in the manifest of the last period only", () => {
    const cells = [{...CELL, period: "2024JJ00"}, CELL];
    const {entry, table} = protectMeans(meanWaterUse, cells);
    expect(entry.last.map(({period}) => period)).toEqual(["2025JJ00"]);
    expect(table.columns[1]!.values).toEqual(["2024JJ00", "2025JJ00"]);
  });

  it("asks twenty values where a source holds criminal-law data", () => {
    const recipe = {...meanWaterUse, sources: ["bag", "police-registrations"]};
    const cells = [CELL, {...CELL, area: "WK999902", n: 20, sum: 1800}];
    const {last, rules} = protectMeans(recipe, cells).entry;
    expect(last.map(({area}) => area)).toEqual(["WK999902"]);
    expect(rules.fewest).toBe(20);
  });
});

it("aggregateMeans(engine, recipe, …) sums dwellings that are inhabited and measured, by wijk and residents", async () => {
  const engine = await openPrivateEngine();
  try {
    await engine.run(`CREATE TABLE dwelling_year AS SELECT * FROM (VALUES
      ('BU99990101', '2025JJ00', 1, 40.0), ('BU99990102', '2025JJ00', 1, 60.0), ('BU99990201', '2025JJ00', 1, 50.0),
      ('BU99990101', '2025JJ00', 7, 200.0), ('BU99990101', '2025JJ00', 0, 90.0), ('BU99990101', '2025JJ00', 2, NULL),
      (NULL, '2025JJ00', 1, 45.0)
    ) AS t (buurt, period, residents, water_m3)`);
    const areaOf = new Map(AREAS.filter(({level}) => level === "buurt").map(({code}) => [code, code]));
    const linked = {table: "dwelling_year", purpose: "woonfraude", source: "bag + brp + water", rows: 7};
    expect(
      await aggregateMeans(engine, meanWaterUse, linked as unknown as Linked, {areas: AREAS, areaOf})
    ).toEqual([
      {area: "WK999901", period: "2025JJ00", category: "1", n: 2, sum: 100, largest: 60, second: 40},
      {area: "WK999901", period: "2025JJ00", category: "4_or_more", n: 1, sum: 200, largest: 200, second: 0},
      {area: "WK999902", period: "2025JJ00", category: "1", n: 1, sum: 50, largest: 50, second: 0}
    ]);
  } finally {
    await engine.close();
  }
});
