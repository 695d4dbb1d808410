import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {checkCard} from "../../../data-loaders/indicators/check-card.js";
import {drugs} from "../../../data-loaders/indicators/drugs.js";
import {drugsHandhaving} from "../../../data-loaders/indicators/drugs-handhaving.js";
import {drugsRegistratie} from "../../../data-loaders/indicators/drugs-registratie.js";
import {drugsWoning} from "../../../data-loaders/indicators/drugs-woning.js";
import type {CubeRecipe} from "../../../data-loaders/indicators/indicator.js";
import {misdaadmelding} from "../../../data-loaders/indicators/misdaadmelding.js";
import {countedBy, strayCategories} from "./categories-of.js";

const RECIPES = [drugsWoning, drugsRegistratie, misdaadmelding, drugsHandhaving];
let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await engine.run(`
    CREATE TABLE drugs_dwelling_year AS SELECT 'BU1' AS buurt, '2024JJ00' AS period, *
    FROM (VALUES ('just under', 2.999), ('three', 3.0), ('ten', 10.0), ('not known', NULL))
      AS d (object_key, electricity_ratio);
    CREATE TABLE drugs_registration AS SELECT 'BU1' AS buurt, '2024KW01' AS period, *
    FROM (VALUES ('drugs_hard'), ('drugs_soft'), ('drugs_onbekend')) AS d (kind);
    CREATE TABLE crime_report AS SELECT 'BU1' AS buurt, '2024KW01' AS period, *
    FROM (VALUES ('drugs_hennep'), ('drugs_hard')) AS d (topic);
    CREATE TABLE drugs_enforcement AS SELECT 'BU1' AS buurt, '2024JJ00' AS period, *
    FROM (VALUES ('ontmanteling_hennep'), ('sluiting_opiumwet')) AS d (kind)`);
});
afterAll(() => engine.close());

function counted(recipe: CubeRecipe, id: string, column: string): Promise<string[]> {
  return countedBy(engine, recipe, drugs.indicators.find(({card}) => card.id === id)!, column);
}

describe("recipes on drugs", () => {
  test("stroom_en_melding takes reported dwellings that use three times their postcode or more", async () => {
    expect(await counted(drugsWoning, "stroom_en_melding", "object_key")).toEqual(["ten", "three"]);
  });
  test.each([
    ["drugs_registraties", ["drugs_hard", "drugs_onbekend", "drugs_soft"]],
    ["harddrugs_registraties", ["drugs_hard"]],
    ["softdrugs_registraties", ["drugs_soft"]]
  ])("%s takes %j", async (id, kinds) => {
    expect(await counted(drugsRegistratie, id, "kind")).toEqual(kinds);
  });
  test.each([
    ["drugs_meldingen", ["drugs_hard", "drugs_hennep"]],
    ["hennep_meldingen", ["drugs_hennep"]],
    ["harddrugs_meldingen", ["drugs_hard"]]
  ])("%s takes %j", async (id, topics) => {
    expect(await counted(misdaadmelding, id, "topic")).toEqual(topics);
  });
  test.each([
    ["hennepontmantelingen", ["ontmanteling_hennep"]],
    ["opiumwetsluitingen", ["sluiting_opiumwet"]]
  ])("%s takes %j", async (id, kinds) => {
    expect(await counted(drugsHandhaving, id, "kind")).toEqual(kinds);
  });
  test.each(RECIPES.map((recipe) => [recipe.name, recipe] as const))(
    "%s gives every row a category",
    async (_, recipe) => {
      expect(await strayCategories(engine, recipe)).toEqual([]);
    }
  );
});

describe("cards of drugs", () => {
  test.each(drugs.indicators.map(({card}) => [card.id, card] as const))(
    "%s is complete, in tens and no finer than a district",
    (_, card) => {
      expect(() => checkCard(card)).not.toThrow();
      expect(card.base).toBe(10);
      expect(card.finest_level).not.toBe("buurt");
    }
  );
  test("keep dwellings with much electricity and a report to the whole municipality", () => {
    expect(drugsWoning.finest).toBe("gemeente");
  });
  test("call dismantlings and closures effort", () => {
    const effort = drugs.indicators.filter(({card}) => card.kind === "effort").map(({card}) => card.id);
    expect(effort).toEqual(["hennepontmantelingen", "opiumwetsluitingen"]);
  });
});
