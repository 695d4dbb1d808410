import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {uitkering} from "../../../data-loaders/indicators/uitkering.js";
import type {Quality} from "../../../data-loaders/stages/link/link.js";
import {linkUitkeringsfraude} from "../../../data-loaders/stages/link/uitkeringsfraude.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import {literal} from "../../../src/lib/sql-text.js";
import {type LiteralTable, literalTables} from "./pseudonymous-tables.js";

const TABLES: Record<string, LiteralTable> = {
  "bag verblijfsobjecten": {
    columns: {object_key: "VARCHAR", buurt: "VARCHAR"},
    rows: [
      ["first", "BU1"],
      ["second", "BU2"],
      ["outside", null]
    ]
  },
  "brp personen": {
    columns: {
      person_key: "VARCHAR",
      suspended_why: "VARCHAR",
      suspended: "DATE",
      departed_unknown: "VARCHAR"
    },
    rows: [
      ...["anna", "bert", "cees", "dirk", "ella"].map((key) => [key, null, null, "N"]),
      ["dead", "O", "2024-12-31", "N"],
      ["error", "F", "2020-01-01", "N"]
    ]
  },
  "brp verblijfplaatsen": {
    columns: {
      person_key: "VARCHAR",
      address_function: "VARCHAR",
      object_key: "VARCHAR",
      lives_from: "DATE",
      lives_until: "DATE",
      under_inquiry: "VARCHAR"
    },
    rows: [
      ["anna", "W", "first", "2010-01-01", null, null],
      ["bert", "W", "first", "2010-01-01", "2024-12-31", null],
      ["bert", "W", "second", "2024-12-31", null, null],
      ["cees", "B", "first", "2010-01-01", null, null],
      ["dirk", "W", "second", "2010-01-01", null, null],
      ["ella", "W", "first", "2010-01-01", null, null],
      ["dead", "W", "first", "2010-01-01", null, null],
      ["error", "W", "first", "2010-01-01", null, null]
    ]
  },
  "water jaarverbruik": {
    columns: {object_key: "VARCHAR", year: "INTEGER", days: "INTEGER", reading: "VARCHAR", use_m3: "DOUBLE"},
    rows: [
      ["first", 2024, 365, "gemeten", 6.9],
      ["second", 2024, 90, "gemeten", 9],
      ["second", 2023, 89, "gemeten", 9]
    ]
  },
  "participatiewet uitkeringen": {
    columns: {
      dossier_key: "VARCHAR",
      person_key: "VARCHAR",
      object_key: "VARCHAR",
      paid_from: "DATE",
      paid_until: "DATE"
    },
    rows: [
      ["at home", "anna", "first", "2020-01-01", null],
      ["moved on 31 December", "bert", "first", "2020-01-01", null],
      ["postal", "cees", "first", "2020-01-01", null],
      ["elsewhere", "dirk", "first", "2020-01-01", null],
      ["died on 31 December", "dead", "first", "2020-01-01", null],
      ["in error", "error", "first", "2020-01-01", null],
      ["not in the register", "nobody", "first", "2020-01-01", null],
      ["removed", "dirk", "first", "2020-01-01", "2024-06-01"],
      ["removed", "dirk", "second", "2024-06-01", null],
      ["couple", "nobody", "first", "2020-01-01", null],
      ["couple", "ella", "first", "2020-01-02", null],
      ["ends on 31 December", "anna", "first", "2020-01-01", "2024-12-31"],
      ["ends on 1 January", "anna", "first", "2020-01-01", "2025-01-01"],
      ["begins on 31 December", "anna", "first", "2024-12-31", null],
      ["begins on 1 January", "anna", "first", "2025-01-01", null],
      ["ended and decided", "anna", "second", "2020-01-01", "2024-03-01"],
      ["without an object", "anna", null, "2020-01-01", null],
      ["outside every buurt", "anna", "outside", "2020-01-01", null],
      ["object not in BAG", "anna", "elsewhere", "2020-01-01", null]
    ]
  },
  "participatiewet besluiten": {
    columns: {dossier_key: "VARCHAR", decided_on: "DATE", kind: "VARCHAR", irrevocable: "VARCHAR"},
    rows: [
      ["at home", "2024-12-31", "inlichtingenplicht", "J"],
      ["at home", "2024-03-01", "overig", "J"],
      ["postal", "2024-03-01", "inlichtingenplicht", "N"],
      ["elsewhere", "2024-03-01", "overig", "J"],
      ["removed", "2023-12-31", "inlichtingenplicht", "J"],
      ["couple", "2025-01-01", "inlichtingenplicht", "J"],
      ["ended and decided", "2024-05-01", "inlichtingenplicht", "J"],
      ["of no benefit", "2024-05-01", "inlichtingenplicht", "J"]
    ]
  }
};

let engine: PrivateEngine;
let linked: Linked[];
let quality: Quality;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 2});
  const tables = await literalTables(engine, "uitkeringsfraude", TABLES);
  ({linked, quality} = await linkUitkeringsfraude(engine, tables, [2023, 2024]));
});
afterAll(() => engine.close());

/** A column of a file in 2024; none where the file has no row. */
async function in2024(column: string, dossier: string): Promise<unknown[]> {
  const rows = await engine.all<{value: unknown}>(
    `SELECT ${column} AS value FROM benefit_year WHERE dossier_key = ${literal(dossier)} AND period = '2024JJ00'`
  );
  return rows.map(({value}) => value);
}

describe("linkUitkeringsfraude(…) makes benefit_year", () => {
  test.each([
    ["at home", true, "lives there"],
    ["moved on 31 December", false, "left that day"],
    ["postal", false, "a postal address is no residence"],
    ["elsewhere", false, "lives at another object"],
    ["died on 31 December", false, "suspended that day"],
    ["in error", false, "registered in error"],
    ["not in the register", false, "unknown to the register"],
    ["removed", true, "lives at the address of the last row"],
    ["couple", true, "one of two lives there"],
    ["object not in BAG", false, "nobody lives at an object that is not there"]
  ])("%s: recipient_registered is %s (%s)", async (dossier, registered) => {
    expect(await in2024("recipient_registered", dossier)).toEqual([registered]);
  });

  test.each([
    ["ends on 31 December", [], "the end is the first day without benefit"],
    ["ends on 1 January", [true], "paid that day"],
    ["begins on 31 December", [true], "paid from that day"],
    ["begins on 1 January", [], "the next year"],
    ["ended and decided", [false], "a row for its decision"],
    ["of no benefit", [], "a decision alone has no address"]
  ])("%s: paid is %j (%s)", async (dossier, paid) => {
    expect(await in2024("paid", dossier)).toEqual(paid);
  });

  test.each([
    ["at home", true, "irrevocable, on the last day of the year"],
    ["postal", false, "still open to appeal"],
    ["elsewhere", false, "about something else"],
    ["removed", false, "the year before"],
    ["couple", false, "the year after"],
    ["ended and decided", true, "after the benefit ended"]
  ])("%s: breach is %s (%s)", async (dossier, breach) => {
    expect(await in2024("breach", dossier)).toEqual([breach]);
  });

  test("takes place and water from the object of 31 December, or the last before", async () => {
    expect(await in2024("buurt", "removed")).toEqual(["BU2"]);
    expect(await in2024("water_m3", "removed")).toEqual([36.5]);
    expect(await in2024("buurt", "ended and decided")).toEqual(["BU2"]);
    expect(await in2024("water_m3", "at home")).toEqual([6.9]);
  });
  test("has no water where fewer than 90 days were measured, and a row for each year", async () => {
    expect(
      await engine.all(
        "SELECT period, water_m3, paid FROM benefit_year WHERE dossier_key = 'ended and decided'"
      )
    ).toEqual(
      expect.arrayContaining([
        {period: "2023JJ00", water_m3: null, paid: true},
        {period: "2024JJ00", water_m3: 36.5, paid: false}
      ])
    );
  });
  test("keeps what has no place, in no buurt", async () => {
    for (const dossier of ["without an object", "outside every buurt", "object not in BAG"])
      expect(await in2024("buurt", dossier)).toEqual([null]);
  });
  test("never has two rows for a file in a year", async () => {
    const [twice] = await engine.all<{n: number}>(
      "SELECT count(*) AS n FROM (FROM benefit_year SELECT dossier_key, period GROUP BY ALL HAVING count(*) > 1)"
    );
    expect(twice!.n).toBe(0);
  });
});

describe("linkUitkeringsfraude(…)", () => {
  test("counts what did not fit", () => {
    expect(quality).toEqual({
      benefit_years: 30,
      benefit_years_not_paid: 1,
      benefit_years_without_place: 6,
      benefit_years_without_reading: 18,
      decisions: 8,
      decisions_outside_years: 1,
      decisions_without_benefit: 1
    });
  });
  test("returns its table for its purpose, and leaves no other", async () => {
    expect(linked.map(({table, rows, purpose}) => [table, rows, purpose])).toEqual([
      ["benefit_year", quality.benefit_years, "uitkeringsfraude"]
    ]);
    const tables = await engine.all<{name: string}>("SHOW TABLES");
    expect(tables.map(({name}) => name).filter((name) => !name.endsWith("_uitkeringsfraude"))).toEqual([
      "benefit_year"
    ]);
  });
});

test.each([uitkering].map((recipe) => [recipe.table, recipe.period] as const))(
  "%s has periods of a %s, as its recipe says",
  async (table, kind) => {
    const rows = await engine.all<{period: string}>(`SELECT DISTINCT period FROM ${table}`);
    expect([...new Set(rows.map(({period}) => parsePeriod(period).kind))]).toEqual([kind]);
  }
);
