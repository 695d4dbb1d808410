import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {cubeOf} from "../../../data-loaders/indicators/indicator.js";
import {overbewoning} from "../../../data-loaders/indicators/overbewoning.js";
import {spookbewoning} from "../../../data-loaders/indicators/spookbewoning.js";
import {woning} from "../../../data-loaders/indicators/woning.js";
import {woonfraude} from "../../../data-loaders/indicators/woonfraude.js";
import {aggregate} from "../../../data-loaders/stages/aggregate.js";
import type {InCategory, Linked} from "../../../data-loaders/stages/types.js";
import type {Area} from "../../../src/lib/areas/area.js";
import {countedBy, strayCategories} from "./categories-of.js";
import {type DwellingYear, makeDwellingYears} from "./dwelling-years.js";

const NOBODY: Partial<DwellingYear> = {
  residents: 0,
  households: 0,
  months_unregistered: 12,
  water_m3: 0,
  electricity_kwh: 200
};

const DWELLINGS: Record<string, Partial<DwellingYear>> = {
  ordinary: {},
  low: {water_m3: 6.99},
  "low after a move": {water_m3: 6.99, months_unregistered: 1},
  "low but empty for two months": {water_m3: 6.99, months_unregistered: 2},
  "seven exactly": {water_m3: 7},
  "no reading": {water_m3: null},
  ghost: {...NOBODY, water_m3: 15.01},
  "ghost for seven months": {...NOBODY, months_unregistered: 7, water_m3: 15.01},
  "ghost for six months": {...NOBODY, months_unregistered: 6, water_m3: 15.01},
  "fifteen exactly": {...NOBODY, water_m3: 15},
  "ghost that was sold": {...NOBODY, water_m3: 15.01, sold: true},
  "registered in December": {months_unregistered: 11, residents: 1, water_m3: 15.01},
  "empty and dark": {...NOBODY, water_m3: 6.99},
  "empty, no reading": {...NOBODY, water_m3: null, electricity_kwh: null},
  "empty with 1355": {...NOBODY, electricity_kwh: 1355},
  "empty with more": {...NOBODY, electricity_kwh: 1355.1},
  "empty, used, advertised": {...NOBODY, water_m3: 20, electricity_kwh: 200, advertised_room: true},
  "empty, used, powered": {...NOBODY, water_m3: 20, electricity_kwh: 2000},
  "all three, room": {...NOBODY, water_m3: 20, electricity_kwh: 2000, advertised_room: true},
  "holiday let": {...NOBODY, water_m3: 20, electricity_kwh: 2000, advertised_holiday: true},
  "all three, for sale": {...NOBODY, water_m3: 20, electricity_kwh: 2000, for_sale: true},
  "all three but water": {...NOBODY, water_m3: 10, electricity_kwh: 2000, advertised_room: true},
  crowded: {buurt: "BU3", floor_area_m2: 35, residents: 3},
  "twelve exactly": {buurt: "BU3", floor_area_m2: 36, residents: 3},
  "area unknown": {buurt: "BU3", floor_area_m2: null, residents: 9},
  "low and crowded": {buurt: "BU3", floor_area_m2: 20, residents: 2, water_m3: 3},
  "twice the norm": {buurt: "BU2", residents: 1, water_m3: 94},
  "over twice the norm": {buurt: "BU2", residents: 1, water_m3: 94.01},
  "over twice the norm of two": {buurt: "BU2", residents: 2, water_m3: 188.01},
  "over the norm, new": {buurt: "BU2", residents: 1, months_unregistered: 8, water_m3: 100}
};

const INDICATORS = [woonfraude, spookbewoning, overbewoning]
  .flatMap(({indicators}) => indicators)
  .filter(({cube}) => cube === "woning");

const area = (code: string, level: Area["level"], parent: string | null): Area =>
  ({code, level, parent, name: code}) as unknown as Area;
const AREAS = [
  area("GM1", "gemeente", null),
  area("WK1", "wijk", "GM1"),
  area("BU1", "buurt", "WK1"),
  area("BU3", "buurt", "WK1")
];
const AREA_OF = new Map([
  ["BU1", "BU1"],
  ["BU2", "BU1"],
  ["BU3", "BU3"]
]);

let engine: PrivateEngine;
let linked: Linked;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  const rows = await makeDwellingYears(engine, DWELLINGS);
  linked = {table: "dwelling_year", source: "link", rows, purpose: "woonfraude"} as Linked;
});
afterAll(() => engine.close());

function counted(id: string): Promise<string[]> {
  return countedBy(engine, woning, INDICATORS.find(({card}) => card.id === id)!, "object_key");
}

describe("recipes on dwellings", () => {
  test("ingeschreven_onbewoond takes water under 7 where somebody is registered nearly all year", async () => {
    expect(await counted("ingeschreven_onbewoond")).toEqual(["low", "low after a move", "low and crowded"]);
  });
  test("bewoond_zonder_inschrijving takes water over 15, over six months without anybody, no sale", async () => {
    expect(await counted("bewoond_zonder_inschrijving")).toEqual([
      "all three, for sale",
      "all three, room",
      "empty, used, advertised",
      "empty, used, powered",
      "ghost",
      "ghost for seven months",
      "holiday let"
    ]);
  });
  test("leeg_met_stroom takes more electricity than one resident uses, whatever the water", async () => {
    expect(await counted("leeg_met_stroom")).toEqual([
      "all three but water",
      "all three, for sale",
      "all three, room",
      "empty with more",
      "empty, used, powered",
      "holiday let"
    ]);
  });
  test("spook_combinatie takes water, electricity and an advertisement together, not one for holidays", async () => {
    expect(await counted("spook_combinatie")).toEqual(["all three, for sale", "all three, room"]);
  });
  test("lang_leeg takes water under 7 where nobody is registered", async () => {
    expect(await counted("lang_leeg")).toEqual(["empty and dark", "empty with 1355", "empty with more"]);
  });
  test("overbewoond takes less than 12 square metres a person where the area is known", async () => {
    expect(await counted("overbewoond")).toEqual(["crowded", "low and crowded"]);
  });
  test("water_boven_norm takes over twice what those registered use, and nobody where nobody is", async () => {
    expect(await counted("water_boven_norm")).toEqual([
      "over the norm, new",
      "over twice the norm",
      "over twice the norm of two"
    ]);
  });
});

describe("the cube of dwellings", () => {
  const categories = woning.dimensions.reduce<Record<string, string>[]>(
    (all, {name, values}) => all.flatMap((one) => values.map((value) => ({...one, [name]: value}))),
    [{}]
  );
  const occurring = categories.filter(woning.occurs!);

  test("has fifty categories, so that rounding moves margins little", () => {
    expect(occurring).toHaveLength(50);
  });
  test("allows every category that a dwelling can have", async () => {
    expect(await strayCategories(engine, woning)).toEqual([]);
  });
  test("never lets a part exceed its whole", () => {
    for (const {part, whole} of cubeOf(woning, INDICATORS).indicators)
      for (const category of occurring) expect(!part(category) || (whole as InCategory)(category)).toBe(true);
  });
  test("holds every category of an indicator in the indicator that it is a category of", () => {
    const cube = cubeOf(woning, INDICATORS);
    const partOf = (id: string) => cube.indicators.find(({indicator}) => indicator === id)!.part;
    const nested = INDICATORS.filter(({card}) => card.category_of);
    expect(nested.map(({card}) => card.id)).toEqual(["spook_combinatie"]);
    for (const {card} of nested)
      for (const category of occurring.filter(partOf(card.id)))
        expect(partOf(card.category_of!)(category)).toBe(true);
  });
});

describe("aggregate(engine, woning, …)", () => {
  const geography = {areas: AREAS, areaOf: AREA_OF};

  test("counts dwellings of united buurten together", async () => {
    const {cells} = (await aggregate(engine, woning, INDICATORS, linked, geography)).aggregate;
    const {part} = cubeOf(woning, INDICATORS).indicators.find((i) => i.indicator === "water_boven_norm")!;
    const total = cells.filter((cell) => part(cell.category)).reduce((sum, {n}) => sum + n, 0);
    expect(total).toBe(3);
    expect(new Set(cells.map((cell) => cell.area))).toEqual(new Set(["BU1", "BU3"]));
    expect(cells.reduce((sum, {n}) => sum + n, 0)).toBe(30);
  });
  test("refuses dwellings outside the geography, by count and not by code", async () => {
    const partial = {areas: AREAS, areaOf: new Map([["BU1", "BU1"]])};
    await expect(aggregate(engine, woning, INDICATORS, linked, partial)).rejects.toThrow(
      "aggregate: 8 rows of dwelling_year lie in a buurt outside the boundaries; check the vintage"
    );
  });
});
