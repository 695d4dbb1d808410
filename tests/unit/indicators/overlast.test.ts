import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {checkCard} from "../../../data-loaders/indicators/check-card.js";
import type {CubeRecipe} from "../../../data-loaders/indicators/indicator.js";
import {melding} from "../../../data-loaders/indicators/melding.js";
import {overlast} from "../../../data-loaders/indicators/overlast.js";
import {overlastRegistratie} from "../../../data-loaders/indicators/overlast-registratie.js";
import {countedBy, strayCategories} from "./categories-of.js";

let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await engine.run(`
    CREATE TABLE report AS SELECT 'BU1' AS buurt, '2024MM01' AS period, *
    FROM (VALUES ('woonoverlast'), ('jeugdoverlast'), ('openbare_ruimte')) AS r (kind);
    CREATE TABLE nuisance_registration AS SELECT 'BU1' AS buurt, '2024MM01' AS period, *
    FROM (VALUES ('overlast_woon'), ('overlast_jeugd')) AS r (kind)`);
});
afterAll(() => engine.close());

describe("recipes on nuisance", () => {
  test.each<[string, CubeRecipe, string]>([
    ["woonoverlast_meldingen", melding, "woonoverlast"],
    ["jeugdoverlast_meldingen", melding, "jeugdoverlast"],
    ["meldingen_openbare_ruimte", melding, "openbare_ruimte"],
    ["woonoverlast_registraties", overlastRegistratie, "overlast_woon"],
    ["jeugdoverlast_registraties", overlastRegistratie, "overlast_jeugd"]
  ])("%s is counted in its cube alone", async (id, recipe, kind) => {
    const indicator = overlast.indicators.find(({card}) => card.id === id)!;
    expect(indicator.cube).toBe(recipe.name);
    expect(await countedBy(engine, recipe, indicator, "kind")).toEqual([kind]);
  });
  test.each([melding, overlastRegistratie].map((recipe) => [recipe.name, recipe] as const))(
    "%s gives every row a category",
    async (_, recipe) => {
      expect(await strayCategories(engine, recipe)).toEqual([]);
    }
  );
});

describe("cards of overlast", () => {
  test.each(overlast.indicators.map(({card}) => [card.id, card] as const))("%s is complete", (_, card) => {
    expect(() => checkCard(card)).not.toThrow();
    expect(card.per).toBe(1000);
  });
  test("count registrations of the police in tens, reports in fives", () => {
    expect(overlast.indicators.map(({card}) => card.base)).toEqual([5, 5, 5, 10, 10]);
  });
});
