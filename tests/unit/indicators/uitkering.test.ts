import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {checkCard} from "../../../data-loaders/indicators/check-card.js";
import type {Categories} from "../../../data-loaders/indicators/indicator.js";
import {uitkering} from "../../../data-loaders/indicators/uitkering.js";
import {uitkeringsfraude} from "../../../data-loaders/indicators/uitkeringsfraude.js";
import {countedBy, strayCategories} from "./categories-of.js";

let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await engine.run(`CREATE TABLE benefit_year AS SELECT 'BU1' AS buurt, '2024JJ00' AS period, *
    FROM (VALUES
      ('low', true, 6.9, true, false),
      ('seven', true, 7.0, true, false),
      ('no reading', true, NULL, true, false),
      ('elsewhere', true, 100.0, false, false),
      ('low and elsewhere', true, 0.0, false, true),
      ('breach', true, 100.0, true, true),
      ('ended', false, 3.0, false, false),
      ('ended with a breach', false, 3.0, true, true)
    ) AS d (dossier_key, paid, water_m3, recipient_registered, breach)`);
});
afterAll(() => engine.close());

const indicator = (id: string) => uitkeringsfraude.indicators.find(({card}) => card.id === id)!;
const part = (id: string) => countedBy(engine, uitkering, indicator(id), "dossier_key");
const whole = (id: string) =>
  countedBy(engine, uitkering, {part: indicator(id).whole as Categories}, "dossier_key");

describe("recipes on benefit_year", () => {
  test("uitkering_laag_water takes benefits paid on 31 December with water under 7", async () => {
    expect(await part("uitkering_laag_water")).toEqual(["low", "low and elsewhere"]);
  });
  test("uitkering_niet_ingeschreven takes benefits paid where no recipient is registered", async () => {
    expect(await part("uitkering_niet_ingeschreven")).toEqual(["elsewhere", "low and elsewhere"]);
  });
  test("bevestigd_besluit takes confirmed breaches, of ended benefits too", async () => {
    expect(await part("bevestigd_besluit")).toEqual(["breach", "ended with a breach", "low and elsewhere"]);
  });
  test("signals are divided by benefits paid on 31 December, decisions by all", async () => {
    expect(await whole("uitkering_laag_water")).toHaveLength(6);
    expect(await whole("uitkering_niet_ingeschreven")).toHaveLength(6);
    expect(await whole("bevestigd_besluit")).toHaveLength(8);
  });
  test("give every row a category of the recipe", async () => {
    expect(await strayCategories(engine, uitkering)).toEqual([]);
  });
});

describe("cards of uitkeringsfraude", () => {
  test.each(uitkeringsfraude.indicators.map(({card}) => [card.id, card] as const))(
    "%s is complete and no finer than a district",
    (_, card) => {
      expect(() => checkCard(card)).not.toThrow();
      expect(card.finest_level).toBe("wijk");
    }
  );
  test("call confirmed decisions effort, and show them first", () => {
    expect(uitkeringsfraude.indicators[0]!.card).toMatchObject({id: "bevestigd_besluit", kind: "effort"});
  });
  test("say of the water threshold how often it was not enough", () => {
    const [threshold] = indicator("uitkering_laag_water").card.thresholds;
    expect(threshold!.value).toBe(7);
    expect(threshold!.source.nl).toContain("van 16 zaken");
    expect(threshold!.source.en).toContain("https://www.trouw.nl/");
  });
});
