import {describe, expect, test} from "vitest";
import {editionPlan} from "../../../data-loaders/edition/edition-plan.js";
import {phenomena, recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";
import {checkCards} from "../../../data-loaders/indicators/check-card.js";
import type {CubeRecipe} from "../../../data-loaders/indicators/indicator.js";

const all = phenomena.flatMap(({indicators}) => indicators);
const changed = (name: string, change: Partial<CubeRecipe>) =>
  recipes.map((recipe) => (recipe.name === name ? {...recipe, ...change} : recipe));
const openTo = (id: string) =>
  all.map((one) => (one.card.id === id ? {...one, card: {...one.card, audience: "openbaar" as const}} : one));

describe("editionPlan(recipes, indicators)", () => {
  const plan = editionPlan(recipes, registerIndicators);
  const open = Object.fromEntries(
    plan.map(({cube, openbaar}) => [cube, openbaar && `${openbaar.level} ${openbaar.period}`])
  );

  test("shows everybody larger cells where a recipe says so, and no cube for the municipality only", () => {
    expect(open).toEqual({
      woning: "buurt year",
      adressignaal: null,
      kamerbewoning: "wijk year",
      sociale_huur: "wijk year",
      uitkering: null,
      drugs_woning: null,
      drugs_registratie: "wijk year",
      misdaadmelding: "wijk year",
      drugs_handhaving: "wijk year",
      melding: "buurt year",
      overlast_registratie: "wijk quarter"
    });
  });

  test("shows everybody a cube that an indicator for everybody is divided by", () => {
    const shared = registerIndicators.filter(({cube}) => cube === "kamerbewoning");
    const needed = recipes.filter(({name}) => ["woning", "kamerbewoning"].includes(name));
    const [housing] = editionPlan(needed, shared);
    expect([housing!.cube, housing!.indicators, housing!.openbaar]).toEqual([
      "woning",
      [],
      {level: "buurt", period: "year"}
    ]);
  });
});

describe("checkCards(indicators, cubes)", () => {
  test("refuses public cells that are smaller than the counted ones", () => {
    const finer = changed("kamerbewoning", {public: {level: "buurt"}});
    expect(() => checkCards(all, finer)).toThrow("kamerbewoning is public by buurt, and counted by wijk");
    const shorter = changed("drugs_handhaving", {public: {period: "quarter"}});
    expect(() => checkCards(all, shorter)).toThrow(
      "drugs_handhaving is public by quarter, and counted by year"
    );
  });

  test("refuses a denominator that everybody sees in larger areas", () => {
    expect(() => checkCards(all, changed("woning", {public: {level: "gemeente"}}))).toThrow(
      "kamerbewoning_zonder_vergunning is public by wijk, and divided by cells of woning, which are by gemeente"
    );
  });

  test("refuses to divide what everybody sees by what is for the municipality only", () => {
    const closed = openTo("stroom_en_melding").map((one) =>
      one.cube === "woning" ? {...one, card: {...one.card, audience: "intern" as const}} : one
    );
    expect(() => checkCards(closed, recipes)).toThrow(
      "stroom_en_melding is for everybody, and divided by cells of woning, which are not"
    );
  });
});
