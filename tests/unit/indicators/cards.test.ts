import {describe, expect, test} from "vitest";
import {registerIndicators} from "../../../data-loaders/indicators/all.js";
import {checkCard} from "../../../data-loaders/indicators/check-card.js";
import {misdrijven} from "../../../data-loaders/indicators/misdrijven.js";

const indicators = [...registerIndicators, misdrijven()];

describe("checkCard(card)", () => {
  test.each(indicators.map(({card}) => [card.id, card] as const))("finds %s complete", (_, card) => {
    expect(() => checkCard(card)).not.toThrow();
  });
  test("names the empty field and its language", () => {
    const card = {...misdrijven().card, does_not_show: {nl: "Iets.", en: " "}};
    expect(() => checkCard(card)).toThrow(
      "indicator card not complete: geregistreerde_misdrijven lacks does_not_show.en; fill it in"
    );
  });
  test("refuses a threshold without a source", () => {
    const {card} = registerIndicators[0]!;
    const thresholds = [{...card.thresholds[0]!, source: {nl: "Regel", en: ""}}];
    expect(() => checkCard({...card, thresholds})).toThrow("lacks thresholds.0.source.en");
  });
  test("refuses a card without sources", () => {
    expect(() => checkCard({...misdrijven().card, sources: []})).toThrow("lacks sources");
  });
});

describe("cards", () => {
  test("belong to the phenomenon beside them", () => {
    for (const {phenomenon, card} of indicators) {
      expect(card.phenomenon).toBe(phenomenon.id);
      expect(phenomenon.indicators).toEqual([card.id]);
    }
  });
  test("quote each threshold in the definition", () => {
    const numbers: Record<string, string[]> = {
      ingeschreven_onbewoond: ["7 m³", "hoogstens 1 volle maand"],
      bewoond_zonder_inschrijving: ["15 m³", "meer dan 6 volle maanden"],
      overbewoond: ["12 m²"]
    };
    for (const {card} of registerIndicators)
      for (const said of numbers[card.id]!) expect(card.definition.nl).toContain(said);
  });
  test("misdrijven(borrowed) says which year's residents stand in", () => {
    const borrowed = new Map([
      [2021, 2024],
      [2025, 2024]
    ]);
    expect(misdrijven(borrowed).card.reference_date.nl).toContain("gebruikt: 2024 voor 2021, 2025.");
    expect(misdrijven().card.reference_date.nl).not.toContain("ontbreekt");
  });
});
