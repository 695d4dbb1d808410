import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {cubeOf} from "../../../data-loaders/indicators/indicator.js";
import {kamerbewoning} from "../../../data-loaders/indicators/kamerbewoning.js";
import {kamerverhuur} from "../../../data-loaders/indicators/kamerverhuur.js";
import {categorySql} from "../../../data-loaders/stages/aggregate.js";
import {countedBy, strayCategories} from "./categories-of.js";
import {makeDwellingYears} from "./dwelling-years.js";

let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await makeDwellingYears(engine, {
    ordinary: {},
    "two households": {households: 2},
    "three households": {households: 3},
    "three, landlord": {households: 3, owner_kind: "particuliere_verhuurder"},
    "three, landlord, permit": {
      households: 3,
      owner_kind: "particuliere_verhuurder",
      conversion_permit: true
    },
    "three, owner unknown": {households: 3, owner_kind: null},
    "rooms advertised": {advertised_room: true},
    "rooms advertised, permit": {advertised_room: true, conversion_permit: true},
    "rooms and holidays advertised": {advertised_room: true, advertised_holiday: true},
    "holidays advertised": {advertised_holiday: true, conversion_permit: true},
    "permit only": {conversion_permit: true}
  });
});
afterAll(() => engine.close());

function counted(id: string): Promise<string[]> {
  const indicator = kamerverhuur.indicators.find(({card}) => card.id === id)!;
  return countedBy(engine, kamerbewoning, indicator, "object_key");
}

describe("recipes on sharing and rooms", () => {
  test("kamerbewoning_zonder_vergunning takes three households or more without a permit", async () => {
    expect(await counted("kamerbewoning_zonder_vergunning")).toEqual([
      "three households",
      "three, landlord",
      "three, owner unknown"
    ]);
  });
  test("kamerbewoning_particulier takes those of private landlords", async () => {
    expect(await counted("kamerbewoning_particulier")).toEqual(["three, landlord"]);
  });
  test("kameradvertentie_zonder_vergunning takes rooms on offer without a permit", async () => {
    expect(await counted("kameradvertentie_zonder_vergunning")).toEqual([
      "rooms advertised",
      "rooms and holidays advertised"
    ]);
  });
  test("vakantieverhuur_geadverteerd takes holiday lets that are not offered by the room", async () => {
    expect(await counted("vakantieverhuur_geadverteerd")).toEqual(["holidays advertised"]);
  });
});

describe("the cube of sharing and rooms", () => {
  test("holds only dwellings that are shared or advertised", async () => {
    const rows = await engine.all<{object_key: string}>(
      `SELECT object_key FROM (${categorySql(kamerbewoning, "dwelling_year")}) ORDER BY ALL`
    );
    const names = rows.map((row) => row.object_key);
    expect(names).toHaveLength(8);
    for (const name of ["ordinary", "two households", "permit only"]) expect(names).not.toContain(name);
  });
  test("allows every category that a dwelling can have", async () => {
    expect(await strayCategories(engine, kamerbewoning)).toEqual([]);
  });
  test("holds the shared dwellings of landlords within all shared ones", () => {
    const cube = cubeOf(kamerbewoning, kamerverhuur.indicators);
    const partOf = (id: string) => cube.indicators.find(({indicator}) => indicator === id)!.part;
    const landlords = {sharing: "3_or_more", permit: "without", advertised: "no", owner: "private_landlord"};
    expect(partOf("kamerbewoning_particulier")(landlords)).toBe(true);
    expect(partOf("kamerbewoning_zonder_vergunning")(landlords)).toBe(true);
    expect(partOf("kamerbewoning_particulier")({...landlords, owner: "other"})).toBe(false);
  });
});
