import {describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {phenomena, recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";
import {checkCard, checkCards} from "../../../data-loaders/indicators/check-card.js";
import {leastBase} from "../../../data-loaders/least-base.js";
import {REGISTERS} from "../../../data-loaders/registers.js";
import {aggregate} from "../../../data-loaders/stages/aggregate.js";
import type {Linked} from "../../../data-loaders/stages/types.js";

const all = phenomena.flatMap(({indicators}) => indicators);
const cardOf = (id: string) => registerIndicators.find(({card}) => card.id === id)!.card;

describe("leastBase(sources)", () => {
  test("asks for 5 of an ordinary register and of open data", () => {
    expect(leastBase(["bag", "brp", "cbs-key-figures"])).toEqual({base: 5, because: []});
  });

  test.each(["crime-reports", "police-registrations", "enforcement"])("asks for 10 of %s", (source) => {
    expect(leastBase(["bag", source])).toEqual({base: 10, because: [`${source} (criminal-law data)`]});
  });

  test("asks for 10 of care", () => {
    const contracts = [{id: "wmo", data: "care"} as const, {id: "bag"}];
    expect(leastBase(["bag", "wmo"], contracts)).toEqual({base: 10, because: ["wmo (care data)"]});
  });
});

test("every register whose legal ground names a law of offences or care says so of its data, but energy", () => {
  const laws =
    /politiegegevens|justitiële|Opiumwet|Wetboek van Straf|Wmo|maatschappelijke ondersteuning|Jeugdwet|Zorgverzekeringswet|langdurige zorg|Wvggz/;
  const named = REGISTERS.filter(({contract}) => laws.test(contract.legal_ground.nl));
  // What a dwelling uses is no offence: the Opiumwet is only what it is looked up for.
  expect(named.filter(({contract}) => !contract.data).map(({contract}) => contract.id)).toEqual(["energy"]);
  expect(named.length).toBe(4);
});

describe("checkCard(card)", () => {
  test("refuses base 5 for a card that names a source of criminal-law data", () => {
    expect(() => checkCard({...cardOf("drugs_registraties"), base: 5})).toThrow(
      "base too small: drugs_registraties, 5; police-registrations (criminal-law data) asks for 10"
    );
  });

  test.each(["buurt", "wijk"] as const)("refuses an existence-sensitive indicator by %s", (finest_level) => {
    expect(() => checkCard({...cardOf("stroom_en_melding"), finest_level})).toThrow(
      `existence-sensitive: stroom_en_melding, finest level ${finest_level}; a case may not be seen`
    );
  });

  test("wants to know in both languages why existence discloses", () => {
    const card = {...cardOf("stroom_en_melding"), existence_sensitive: {nl: "Omdat.", en: ""}};
    expect(() => checkCard(card)).toThrow("stroom_en_melding lacks existence_sensitive.en");
  });
});

test("checkCards(indicators, cubes) refuses finer cells of a cube with an existence-sensitive indicator", () => {
  const finer = recipes.map((cube) =>
    cube.name === "drugs_woning" ? {...cube, finest: "wijk" as const} : cube
  );
  expect(() => checkCards(all, finer)).toThrow(
    "stroom_en_melding says finest level gemeente, not wijk as its cube drugs_woning"
  );
});

test("aggregate(engine, recipe, …) refuses base 5 where criminal-law data were linked, whatever its cards say", async () => {
  const recipe = {...recipes.find(({name}) => name === "melding")!};
  const linked = {table: "report", source: "reports + police-registrations", purpose: "overlast"};
  const engine = await openPrivateEngine();
  try {
    await expect(
      aggregate(engine, recipe, [], linked as unknown as Linked, {areas: [], areaOf: new Map()})
    ).rejects.toThrow("cube melding: base 5; police-registrations (criminal-law data) asks for 10");
  } finally {
    await engine.close();
  }
});
