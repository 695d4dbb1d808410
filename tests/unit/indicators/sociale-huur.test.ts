import {afterAll, beforeAll, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {overbewoning} from "../../../data-loaders/indicators/overbewoning.js";
import {socialeHuur} from "../../../data-loaders/indicators/sociale-huur.js";
import {countedBy, strayCategories} from "./categories-of.js";

let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  await engine.run(`
    CREATE TABLE letting_year AS SELECT 'BU1' AS buurt, '2024JJ00' AS period, *
    FROM (VALUES ('tenant', true, false, false), ('tenant and others', true, true, true),
      ('housemates', false, true, false), ('housemates and others', false, true, true),
      ('others', false, false, true), ('nobody', false, false, false))
      AS d (object_key, tenant_registered, housemates_registered, others_registered)`);
});
afterAll(() => engine.close());

test("onderverhuur_sociale_huur takes dwellings where only strangers to the tenant are registered", async () => {
  const indicator = overbewoning.indicators.find(({card}) => card.id === "onderverhuur_sociale_huur")!;
  expect(await countedBy(engine, socialeHuur, indicator, "object_key")).toEqual(["others"]);
});
test("the cube of lettings allows every category that a letting can have", async () => {
  expect(await strayCategories(engine, socialeHuur)).toEqual([]);
});
