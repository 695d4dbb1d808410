import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {melding} from "../../../data-loaders/indicators/melding.js";
import {overlastRegistratie} from "../../../data-loaders/indicators/overlast-registratie.js";
import type {Quality} from "../../../data-loaders/stages/link/link.js";
import {linkOverlast} from "../../../data-loaders/stages/link/overlast.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import {type LiteralTable, literalTables} from "./pseudonymous-tables.js";

const TABLES: Record<string, LiteralTable> = {
  "bag verblijfsobjecten": {
    columns: {object_key: "VARCHAR", buurt: "VARCHAR"},
    rows: [
      ["home", "BU2"],
      ["outside", null]
    ]
  },
  "reports meldingen": {
    columns: {object_key: "VARCHAR", reported_on: "DATE", kind: "VARCHAR", buurt: "VARCHAR"},
    rows: [
      [null, "2024-01-01", "woonoverlast", "BU1"],
      ["home", "2024-01-31", "woonoverlast", "BU1"],
      ["home", "2024-12-31", "jeugdoverlast", null],
      ["unknown", "2023-01-01", "openbare_ruimte", null],
      ["outside", "2023-02-28", "openbare_ruimte", null],
      [null, "2022-12-31", "woonoverlast", "BU1"],
      [null, "2025-01-01", "woonoverlast", "BU1"],
      [null, "2024-05-05", "overig", "BU1"]
    ]
  },
  "police-registrations registraties": {
    columns: {kind: "VARCHAR", occurred_on: "DATE", buurt: "VARCHAR"},
    rows: [
      ["overlast_woon", "2024-02-29", "BU1"],
      ["overlast_jeugd", "2023-10-01", "BU2"],
      ["drugs_hard", "2024-02-29", "BU1"],
      ["drugs_hard", "2024-02-29", null]
    ]
  }
};

let engine: PrivateEngine;
let linked: Linked[];
let quality: Quality;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 1});
  const tables = await literalTables(engine, "overlast", TABLES);
  ({linked, quality} = await linkOverlast(engine, tables, [2023, 2024]));
});
afterAll(() => engine.close());

const rowsOf = async (table: string) =>
  (await engine.all(`SELECT buurt, period, kind FROM ${table} ORDER BY period, kind, buurt`)).map((row) =>
    Object.values(row)
  );

describe("linkOverlast(engine, tables, years)", () => {
  test("places reports by their point and else by their object, in the month of the report", async () => {
    expect(await rowsOf("report")).toEqual([
      [null, "2023MM01", "openbare_ruimte"],
      [null, "2023MM02", "openbare_ruimte"],
      ["BU1", "2024MM01", "woonoverlast"],
      ["BU1", "2024MM01", "woonoverlast"],
      ["BU2", "2024MM12", "jeugdoverlast"]
    ]);
  });
  test("takes of the police's registrations those on nuisance", async () => {
    expect(await rowsOf("nuisance_registration")).toEqual([
      ["BU2", "2023MM10", "overlast_jeugd"],
      ["BU1", "2024MM02", "overlast_woon"]
    ]);
  });
  test("counts what is of another kind, of another year or without a place", () => {
    expect(quality).toEqual({
      reports_delivered: 8,
      reports_of_other_kinds: 1,
      reports_outside_years: 2,
      reports_without_place: 2,
      nuisance_registrations_delivered: 4,
      nuisance_registrations_of_other_kinds: 2,
      nuisance_registrations_outside_years: 0,
      nuisance_registrations_without_place: 0
    });
  });
  test("returns both tables for its purpose, and leaves no other", async () => {
    expect(linked.map(({table, rows, purpose}) => [table, rows, purpose])).toEqual([
      ["report", 5, "overlast"],
      ["nuisance_registration", 2, "overlast"]
    ]);
    const tables = await engine.all<{name: string}>("SHOW TABLES");
    expect(tables.map(({name}) => name).filter((name) => !name.endsWith("_overlast"))).toEqual([
      "nuisance_registration",
      "report"
    ]);
  });
});

test.each([melding, overlastRegistratie].map((recipe) => [recipe.table, recipe.period] as const))(
  "%s has periods of a %s, as its recipe says",
  async (table, kind) => {
    const rows = await engine.all<{period: string}>(`SELECT DISTINCT period FROM ${table}`);
    expect([...new Set(rows.map(({period}) => parsePeriod(period).kind))]).toEqual([kind]);
  }
);
