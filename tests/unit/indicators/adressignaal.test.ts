import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {adressignaal} from "../../../data-loaders/indicators/adressignaal.js";
import {woonfraude} from "../../../data-loaders/indicators/woonfraude.js";
import {categorySql} from "../../../data-loaders/stages/aggregate.js";
import {countedBy, strayCategories} from "./categories-of.js";
import {makeDwellingYears} from "./dwelling-years.js";

let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await makeDwellingYears(engine, {
    ordinary: {},
    "one signal": {laa_signals: 1},
    "two signals": {laa_signals: 2},
    "one signal, departed": {laa_signals: 1, departed_unknown: true},
    "under inquiry": {under_inquiry: true},
    "all at once": {laa_signals: 5, departed_unknown: true, under_inquiry: true}
  });
});
afterAll(() => engine.close());

function counted(id: string): Promise<string[]> {
  const indicator = woonfraude.indicators.find(({card}) => card.id === id)!;
  return countedBy(engine, adressignaal, indicator, "object_key");
}

describe("recipes on address signals", () => {
  test("adressignalen takes two signals or more", async () => {
    expect(await counted("adressignalen")).toEqual(["all at once", "two signals"]);
  });
  test("vertrokken_onbekend takes dwellings that somebody left for an unknown place", async () => {
    expect(await counted("vertrokken_onbekend")).toEqual(["all at once", "one signal, departed"]);
  });
  test("in_onderzoek takes dwellings with an inquiry, and says that it measures effort", async () => {
    expect(await counted("in_onderzoek")).toEqual(["all at once", "under inquiry"]);
    const {card} = woonfraude.indicators.find((indicator) => indicator.card.id === "in_onderzoek")!;
    expect(card.kind).toBe("effort");
  });
});

describe("the cube of address signals", () => {
  test("holds no dwelling without a signal", async () => {
    const rows = await engine.all<{object_key: string}>(
      `SELECT object_key FROM (${categorySql(adressignaal, "dwelling_year")}) ORDER BY ALL`
    );
    expect(rows.map((row) => row.object_key)).toEqual([
      "all at once",
      "one signal, departed",
      "two signals",
      "under inquiry"
    ]);
  });
  test("allows every category that a dwelling can have", async () => {
    expect(await strayCategories(engine, adressignaal)).toEqual([]);
  });
});
