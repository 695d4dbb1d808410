import {describe, expect, test} from "vitest";
import {phenomena, registerIndicators} from "../../../data-loaders/indicators/all.js";
import {checkCard} from "../../../data-loaders/indicators/check-card.js";
import {misdrijven} from "../../../data-loaders/indicators/misdrijven.js";

const offences = () => misdrijven().indicators[0]!;
const indicators = [...registerIndicators, offences()];

describe("checkCard(card)", () => {
  test.each(indicators.map(({card}) => [card.id, card] as const))("finds %s complete", (_, card) => {
    expect(() => checkCard(card)).not.toThrow();
  });
  test("names the empty field and its language", () => {
    const card = {...offences().card, does_not_show: {nl: "Iets.", en: " "}};
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
    expect(() => checkCard({...offences().card, sources: []})).toThrow("lacks sources");
  });
});

describe("cards", () => {
  test("belong to the phenomenon beside them", () => {
    for (const {phenomenon, indicators} of [...phenomena, misdrijven()])
      expect(indicators.map(({card}) => card.phenomenon)).toEqual(indicators.map(() => phenomenon.id));
  });
  test("have ids of their own", () => {
    const ids = indicators.map(({card}) => card.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("quote each threshold in the definition", () => {
    const numbers: Record<string, string[]> = {
      ingeschreven_onbewoond: ["7 m³", "hoogstens 1 volle maand"],
      bewoond_zonder_inschrijving: ["15 m³", "meer dan 6 volle maanden"],
      overbewoond: ["12 m²"]
    };
    for (const [id, texts] of Object.entries(numbers)) {
      const {card} = registerIndicators.find((indicator) => indicator.card.id === id)!;
      for (const said of texts) expect(card.definition.nl).toContain(said);
    }
  });
  test("misdrijven(borrowed) says which year's residents stand in", () => {
    const borrowed = new Map([
      [2021, 2024],
      [2025, 2024]
    ]);
    expect(misdrijven(borrowed).indicators[0]!.card.reference_date.nl).toContain(
      "gebruikt: 2024 voor 2021, 2025."
    );
    expect(offences().card.reference_date.nl).not.toContain("ontbreekt");
  });
});
