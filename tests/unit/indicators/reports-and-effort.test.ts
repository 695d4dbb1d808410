import {describe, expect, test} from "vitest";
import {recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";

const byId = new Map(registerIndicators.map((indicator) => [indicator.card.id, indicator]));

describe("effort", () => {
  test("never shares a cube with events, so that no sum of cells can mix them", () => {
    const mixed = recipes.filter(({name}) => {
      const kinds = new Set(registerIndicators.filter(({cube}) => cube === name).map(({card}) => card.kind));
      return kinds.has("effort") && kinds.has("event");
    });
    expect(mixed.map(({name}) => name)).toEqual([]);
  });
  test("is never read beside another indicator", () => {
    for (const {card} of registerIndicators)
      if (card.kind === "effort") {
        expect(card.beside).toBeNull();
        expect(registerIndicators.filter((other) => other.card.beside === card.id)).toEqual([]);
      }
  });
  test("is what inspections, closures and decisions count", () => {
    const effort = registerIndicators
      .filter(({card}) => card.kind === "effort" && card.purpose !== "woonfraude")
      .map(({card}) => card.id);
    expect(effort).toEqual(["bevestigd_besluit", "hennepontmantelingen", "opiumwetsluitingen"]);
  });
});

describe("reports beside registrations", () => {
  const pairs = registerIndicators.flatMap(({card}) => (card.beside ? [[card.id, card.beside]] : []));

  test("are nuisance at home, youth nuisance and drugs", () => {
    expect(pairs).toEqual([
      ["drugs_registraties", "drugs_meldingen"],
      ["drugs_meldingen", "drugs_registraties"],
      ["woonoverlast_meldingen", "woonoverlast_registraties"],
      ["jeugdoverlast_meldingen", "jeugdoverlast_registraties"],
      ["woonoverlast_registraties", "woonoverlast_meldingen"],
      ["jeugdoverlast_registraties", "jeugdoverlast_meldingen"]
    ]);
  });
  test.each(pairs)("%s and %s share level, period, denominator and phenomenon, not a cube", (one, other) => {
    const [a, b] = [byId.get(one!)!, byId.get(other!)!];
    const recipe = (name: string) => recipes.find((r) => r.name === name)!;
    expect(b.card.beside).toBe(a.card.id);
    expect(b.card.phenomenon).toBe(a.card.phenomenon);
    expect(b.card.finest_level).toBe(a.card.finest_level);
    expect(b.card.per).toBe(a.card.per);
    expect(b.whole).toEqual(a.whole);
    expect(recipe(b.cube).period).toBe(recipe(a.cube).period);
    expect(b.cube).not.toBe(a.cube);
  });
});
