import {describe, expect, test} from "vitest";
import {checkCard, checkCards} from "../../../data-loaders/indicators/check-card.js";
import type {CubeRecipe, RegisterIndicator} from "../../../data-loaders/indicators/indicator.js";
import {PURPOSES} from "../../../data-loaders/purposes.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";

const both = (text: string) => ({nl: `${text} (nl)`, en: text});

const CARD: IndicatorCard = {
  id: "leeg",
  phenomenon: "spookbewoning",
  purpose: "woonfraude",
  name: both("Empty"),
  definition: both("Dwellings without residents"),
  kind: "stock",
  category_of: null,
  beside: null,
  finest_level: "buurt",
  unit: both("dwellings"),
  denominator: both("all dwellings"),
  per: 100,
  sources: ["bag", "brp"],
  reference_date: both("31 December"),
  legal_ground: both("a law"),
  known_bias: both("some"),
  does_not_show: both("why"),
  thresholds: [{name: both("months"), value: 6, unit: both("months"), source: both("a court")}],
  status: "protected",
  base: 5,
  audience: "intern"
};

const CUBE: CubeRecipe = {
  name: "huis",
  purpose: "woonfraude",
  table: "dwelling_year",
  period: "year",
  unit: both("dwelling"),
  kind: "stock",
  base: 5,
  finest: "buurt",
  dimensions: [
    {name: "registered", values: ["nobody", "somebody"], sql: "registered"},
    {name: "water", values: ["low", "high"], sql: "water"}
  ]
};

const empty: RegisterIndicator = {
  card: CARD,
  cube: "huis",
  part: {registered: ["nobody"]},
  whole: {},
  planted: []
};

const used: RegisterIndicator = {
  ...empty,
  card: {...CARD, id: "leeg_met_water", category_of: "leeg"},
  part: {registered: ["nobody"], water: ["high"]}
};

describe("checkCard(card)", () => {
  test("finds a full card complete", () => expect(() => checkCard(CARD)).not.toThrow());

  const texts = Object.entries(CARD).filter(
    ([, value]) => typeof value === "object" && "nl" in (value ?? {})
  );
  test.each(
    texts.flatMap(([field]) => [
      [field, "nl"],
      [field, "en"]
    ])
  )("misses %s.%s", (field, locale) => {
    const text = {...both("x"), [locale!]: " "};
    expect(() => checkCard({...CARD, [field!]: text})).toThrow(
      `indicator card not complete: leeg lacks ${field}.${locale}; fill it in`
    );
  });

  test.each(["TODO", "todo: ask", "To be done (TBD)", "FIXME", "Lorem ipsum dolor"])(
    "takes `%s` for empty",
    (text) => {
      expect(() => checkCard({...CARD, known_bias: {nl: text, en: "some"}})).toThrow("lacks known_bias.nl");
    }
  );

  test.each([
    ["id", ""],
    ["phenomenon", " "],
    ["kind", "guess"],
    ["status", undefined],
    ["audience", "iedereen"],
    ["finest_level", "adres"],
    ["per", 10],
    ["base", 0],
    ["sources", []],
    ["purpose", ""],
    ["category_of", ""]
  ])("misses %s where it is %j", (field, value) => {
    expect(() => checkCard({...CARD, [field]: value} as IndicatorCard)).toThrow(
      "indicator card not complete"
    );
  });

  test("misses the source of a threshold", () => {
    const thresholds = [{...CARD.thresholds[0]!, source: {nl: "Rechtspraak", en: ""}}];
    expect(() => checkCard({...CARD, thresholds})).toThrow("lacks thresholds.0.source.en");
  });

  test("refuses a phenomenon of another purpose", () => {
    expect(() => checkCard({...CARD, phenomenon: "drugs"})).toThrow(
      "not for this purpose: leeg is about drugs; woonfraude serves woonfraude, spookbewoning, overbewoning, kamerverhuur"
    );
  });

  test("refuses a source of another purpose", () => {
    expect(() => checkCard({...CARD, sources: ["bag", "participatiewet"]})).toThrow(
      "not for this purpose: leeg uses participatiewet, which woonfraude may not link"
    );
  });

  test("takes open data beside the registers of its purpose", () => {
    expect(() => checkCard({...CARD, sources: ["bag", "cbs-key-figures", "cbs-boundaries"]})).not.toThrow();
  });

  test("refuses a purpose that is not in the register", () => {
    expect(() => checkCard({...CARD, purpose: "opsporing"})).toThrow("unknown purpose: leeg, opsporing");
  });

  test("refuses registers without a purpose, for every register", () => {
    for (const source of PURPOSES.flatMap(({sources}) => sources))
      expect(() => checkCard({...CARD, purpose: null, sources: [source]})).toThrow(
        `no purpose for ${source}: leeg`
      );
  });

  test("refuses protected figures that name no register", () => {
    expect(() => checkCard({...CARD, sources: ["cbs-key-figures"]})).toThrow("no register: leeg");
  });

  test("refuses exact counts from registers", () => {
    expect(() => checkCard({...CARD, status: "public", base: 1})).toThrow(
      "counts from registers are protected"
    );
  });

  test("wants effort named in both languages", () => {
    const visits: IndicatorCard = {...CARD, kind: "effort"};
    expect(() => checkCard(visits)).toThrow("effort not named: leeg, nl and en");
    const dutch = {...visits, known_bias: {nl: "Meet inzet.", en: "some"}};
    expect(() => checkCard(dutch)).toThrow("effort not named: leeg, en");
    const said = {...visits, known_bias: {nl: "Meet inzet.", en: "Measures effort."}};
    expect(() => checkCard(said)).not.toThrow();
  });
});

describe("checkCards(indicators, cubes)", () => {
  const refuse = (indicator: RegisterIndicator, cubes = [CUBE]) =>
    expect(() => checkCards([empty, indicator], cubes));

  test("takes cards that fit together", () => refuse(used).not.toThrow());

  test("checks each card", () => {
    refuse({...used, card: {...used.card, name: both("TODO")}}).toThrow("not complete: leeg_met_water");
  });

  test("refuses an id twice", () => refuse({...used, card: CARD}).toThrow("leeg occurs twice"));

  test.each(["nergens", "leeg_met_water"])("refuses a category of %s", (category_of) => {
    refuse({...used, card: {...used.card, category_of}}).toThrow(
      `leeg_met_water is a category of ${category_of}, which is no other indicator`
    );
  });

  test("refuses a category of an indicator in another cube", () => {
    const other = {...CUBE, name: "elders"};
    refuse({...used, cube: "elders"}, [CUBE, other]).toThrow("not counted in the same cube");
  });

  test("refuses a category with cells outside the wider indicator", () => {
    refuse({...used, part: {registered: ["nobody", "somebody"]}}).toThrow("counts cells that leeg does not");
    refuse({...used, part: {water: ["high"]}}).toThrow("counts cells that leeg does not");
  });

  test("looks for the wider indicator among all that are known", () => {
    expect(() => checkCards([used], [CUBE])).toThrow("which is no other indicator");
    expect(() => checkCards([used], [CUBE], [empty, used])).not.toThrow();
  });

  test("refuses to be read beside nothing", () => {
    refuse({...used, card: {...used.card, beside: "nergens"}}).toThrow(
      "read beside nergens, which is no other"
    );
  });

  test.each([
    [{base: 10}, "base 10, not 5"],
    [{kind: "event"}, "kind event, not stock"]
  ] as [Partial<IndicatorCard>, string][])("refuses a card that says %j", (said, problem) => {
    refuse({...used, card: {...used.card, ...said}}).toThrow(
      `leeg_met_water says ${problem} as its cube huis`
    );
  });

  test("refuses a level finer than the cube's", () => {
    const coarse: CubeRecipe = {...CUBE, finest: "wijk"};
    expect(() => checkCards([empty], [coarse])).toThrow("finest level buurt, not wijk");
  });

  test("refuses a cube, a dimension and a value that are not there", () => {
    refuse({...used, cube: "nergens", card: {...used.card, category_of: null}}).toThrow("which is no cube");
    refuse({...used, part: {registered: ["nobody"], gas: ["low"]}}).toThrow("selects by gas");
    refuse({...used, part: {registered: ["nobody"], water: ["laag"]}}).toThrow("selects water laag");
    refuse({...used, whole: {registered: ["iemand"]}}).toThrow("selects registered iemand");
    refuse({...used, whole: {cube: "nergens", categories: {}}}).toThrow("divided by cells of nergens");
  });

  test("takes residents and another cube as a denominator", () => {
    refuse({...used, whole: "residents"}).not.toThrow();
    const other = {...CUBE, name: "elders"};
    refuse({...used, whole: {cube: "elders", categories: {water: ["low"]}}}, [CUBE, other]).not.toThrow();
  });
});
