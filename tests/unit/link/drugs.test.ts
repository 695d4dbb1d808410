import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {drugsHandhaving} from "../../../data-loaders/indicators/drugs-handhaving.js";
import {drugsRegistratie} from "../../../data-loaders/indicators/drugs-registratie.js";
import {drugsWoning} from "../../../data-loaders/indicators/drugs-woning.js";
import {misdaadmelding} from "../../../data-loaders/indicators/misdaadmelding.js";
import {linkDrugs} from "../../../data-loaders/stages/link/drugs.js";
import type {Quality} from "../../../data-loaders/stages/link/link.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import {literal} from "../../../src/lib/sql-text.js";
import {type LiteralTable, literalTables} from "./pseudonymous-tables.js";

const IN_USE = "Verblijfsobject in gebruik";

const TABLES: Record<string, LiteralTable> = {
  "bag verblijfsobjecten": {
    columns: {
      object_key: "VARCHAR",
      address_key: "VARCHAR",
      purposes: "VARCHAR",
      status: "VARCHAR",
      buurt: "VARCHAR"
    },
    rows: [
      ...["farm", "first day", "day before", "after", "weapons", "half a year", "short"].map((key) => [
        key,
        "address",
        "woonfunctie",
        IN_USE,
        "BU1"
      ]),
      ["not reported", "address", "woonfunctie", IN_USE, "BU1"],
      ["no postcode", "unknown address", "woonfunctie", IN_USE, "BU1"],
      ["mean of nothing", "solar address", "woonfunctie", IN_USE, "BU1"],
      ["outside", "address", "woonfunctie", IN_USE, null],
      ["shop", "address", "winkelfunctie", IN_USE, "BU2"],
      ["withdrawn", "address", "woonfunctie", "Verblijfsobject ingetrokken", "BU2"]
    ]
  },
  "bag nummeraanduidingen": {
    columns: {address_key: "VARCHAR", postcode_key: "VARCHAR"},
    rows: [
      ["address", "1500AA"],
      ["solar address", "1500AB"]
    ]
  },
  "energy jaarverbruik": {
    columns: {
      object_key: "VARCHAR",
      year: "INTEGER",
      electricity_kwh: "DOUBLE",
      days: "INTEGER",
      reading: "VARCHAR"
    },
    rows: [
      ...["farm", "first day", "day before", "after", "weapons", "not reported", "no postcode"].map((key) => [
        key,
        2024,
        9000,
        365,
        "gemeten"
      ]),
      ["farm", 2023, 4500, 365, "gemeten"],
      ["half a year", 2024, 4500, 182, "gemeten"],
      ["short", 2024, 4500, 89, "gemeten"],
      ["mean of nothing", 2024, 9000, 365, "gemeten"]
    ]
  },
  "energy-postcode kleinverbruik": {
    columns: {postcode_key: "VARCHAR", year: "INTEGER", mean_kwh: "DOUBLE", connections: "INTEGER"},
    rows: [
      ["1500AA", 2024, 3000, 20],
      ["1500AB", 2024, 0, 20],
      ["1500AA", 2022, 3000, 20]
    ]
  },
  "crime-reports misdaadmeldingen": {
    columns: {topic: "VARCHAR", reported_on: "DATE", object_key: "VARCHAR", buurt: "VARCHAR"},
    rows: [
      ["drugs_hennep", "2024-06-30", "farm", "BU1"],
      ["drugs_hard", "2023-07-01", "farm", "BU1"],
      ["drugs_hennep", "2023-01-01", "first day", "BU1"],
      ["drugs_hennep", "2022-12-31", "day before", "BU1"],
      ["drugs_hennep", "2025-01-01", "after", "BU1"],
      ["wapens", "2024-03-01", "weapons", "BU1"],
      ["drugs_hennep", "2024-03-01", "half a year", "BU1"],
      ["drugs_hennep", "2024-03-01", "short", "BU1"],
      ["drugs_hard", "2024-03-31", "no postcode", null],
      ["drugs_hard", "2024-04-01", "mean of nothing", "BU1"],
      ["drugs_hard", "2024-04-01", "outside", null],
      ["drugs_hard", "2024-04-01", "shop", "BU2"],
      ["drugs_hard", "2024-04-01", "withdrawn", "BU2"],
      ["drugs_hard", "2024-12-31", null, "BU2"]
    ]
  },
  "police-registrations registraties": {
    columns: {kind: "VARCHAR", occurred_on: "DATE", buurt: "VARCHAR"},
    rows: [
      ["drugs_hard", "2024-03-31", "BU1"],
      ["drugs_soft", "2024-04-01", "BU1"],
      ["drugs_onbekend", "2023-12-31", null],
      ["overlast_woon", "2023-12-31", "BU1"]
    ]
  },
  "enforcement controles": {
    columns: {
      object_key: "VARCHAR",
      kind: "VARCHAR",
      ground: "VARCHAR",
      carried_out_on: "DATE",
      outcome: "VARCHAR"
    },
    rows: [
      ["farm", "ontmanteling_hennep", "opiumwet", "2024-07-01", "overtreding"],
      ["shop", "sluiting_opiumwet", "opiumwet", "2024-12-31", "overtreding"],
      ["unknown", "sluiting_opiumwet", "opiumwet", "2023-01-01", "overtreding"],
      ["farm", "huisbezoek", "woonfraude", "2024-07-01", "niet_thuis"],
      ["farm", "sluiting_opiumwet", "opiumwet", "2025-01-01", "overtreding"]
    ]
  }
};

let engine: PrivateEngine;
let linked: Linked[];
let quality: Quality;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 2});
  const tables = await literalTables(engine, "drugs", TABLES);
  ({linked, quality} = await linkDrugs(engine, tables, [2023, 2024]));
});
afterAll(() => engine.close());

/** The ratio of a dwelling in 2024; none where it has no row. */
async function ratio(key: string, period = "2024JJ00"): Promise<unknown[]> {
  const rows = await engine.all<{electricity_ratio: number | null}>(
    `SELECT electricity_ratio FROM drugs_dwelling_year WHERE object_key = ${literal(key)} AND period = '${period}'`
  );
  return rows.map((row) => row.electricity_ratio);
}

describe("linkDrugs(…) makes drugs_dwelling_year", () => {
  test.each<[string, (number | null)[], string]>([
    ["farm", [3], "9000 kWh where the postcode has 3000, once for two reports"],
    ["first day", [3], "reported on the first of 24 months"],
    ["day before", [], "reported a day too early"],
    ["after", [], "reported a day too late"],
    ["weapons", [], "reported for something else"],
    ["not reported", [], "much electricity alone"],
    ["half a year", [(4500 * 365) / 182 / 3000], "brought to 365 days"],
    ["short", [null], "89 days measured"],
    ["no postcode", [null], "an address without a postcode"],
    ["mean of nothing", [null], "a postcode that delivers all it uses"],
    ["shop", [], "no dwelling"],
    ["withdrawn", [], "not in use"]
  ])("%s: ratios in 2024 are %j (%s)", async (key, ratios) => {
    expect(await ratio(key)).toEqual(ratios);
  });
  test("counts a report in each year whose 24 months it lies in, by the mean of that year", async () => {
    expect(await ratio("day before", "2023JJ00")).toEqual([null]);
    expect(await ratio("farm", "2023JJ00")).toEqual([null]);
  });
});

describe("linkDrugs(…) places events", () => {
  const rowsOf = async (table: string, what: string) =>
    (await engine.all(`SELECT buurt, period, ${what} FROM ${table} ORDER BY ALL`)).map((row) =>
      Object.values(row)
    );

  test("crime_report holds reports on drugs by quarter, placed by point and else by object", async () => {
    expect(await rowsOf("crime_report WHERE topic = 'drugs_hard'", "topic")).toEqual([
      ["BU1", "2023KW03", "drugs_hard"],
      ["BU1", "2024KW01", "drugs_hard"],
      ["BU1", "2024KW02", "drugs_hard"],
      ["BU2", "2024KW02", "drugs_hard"],
      ["BU2", "2024KW02", "drugs_hard"],
      ["BU2", "2024KW04", "drugs_hard"],
      [null, "2024KW02", "drugs_hard"]
    ]);
  });
  test("drugs_registration holds registrations on drugs by quarter", async () => {
    expect(await rowsOf("drugs_registration", "kind")).toEqual([
      ["BU1", "2024KW01", "drugs_hard"],
      ["BU1", "2024KW02", "drugs_soft"],
      [null, "2023KW04", "drugs_onbekend"]
    ]);
  });
  test("drugs_enforcement holds dismantlings and closures by year, at any object", async () => {
    expect(await rowsOf("drugs_enforcement", "kind")).toEqual([
      ["BU1", "2024JJ00", "ontmanteling_hennep"],
      ["BU2", "2024JJ00", "sluiting_opiumwet"],
      [null, "2023JJ00", "sluiting_opiumwet"]
    ]);
  });
});

describe("linkDrugs(…)", () => {
  test("keeps the object of an event where the source tells it", async () => {
    const [found] = await engine.all(
      "SELECT count(object_key) AS named, count(*) AS events FROM crime_report"
    );
    expect(found).toEqual({named: 10, events: 11});
  });
  test("counts what did not fit", () => {
    expect(quality).toEqual({
      crime_reports_delivered: 14,
      crime_reports_of_other_kinds: 1,
      crime_reports_outside_years: 2,
      crime_reports_without_place: 1,
      drugs_registrations_delivered: 4,
      drugs_registrations_of_other_kinds: 1,
      drugs_registrations_outside_years: 0,
      drugs_registrations_without_place: 1,
      drugs_enforcements_delivered: 5,
      drugs_enforcements_of_other_kinds: 1,
      drugs_enforcements_outside_years: 1,
      drugs_enforcements_without_place: 1,
      drugs_dwelling_years: 10,
      drugs_dwelling_years_without_place: 1,
      drugs_dwelling_years_without_ratio: 7,
      reported_years_at_no_dwelling: 2
    });
  });
  test("returns its four tables for its purpose, and leaves no other", async () => {
    const names = ["drugs_dwelling_year", "drugs_registration", "crime_report", "drugs_enforcement"];
    expect(linked.map(({table, purpose}) => [table, purpose])).toEqual(names.map((name) => [name, "drugs"]));
    const tables = await engine.all<{name: string}>("SHOW TABLES");
    expect(tables.map(({name}) => name).filter((name) => !name.endsWith("_drugs"))).toEqual(names.sort());
  });
});

test.each(
  [drugsWoning, drugsRegistratie, misdaadmelding, drugsHandhaving].map(
    (recipe) => [recipe.table, recipe.period] as const
  )
)("%s has periods of a %s, as its recipe says", async (table, kind) => {
  const rows = await engine.all<{period: string}>(`SELECT DISTINCT period FROM ${table}`);
  expect([...new Set(rows.map(({period}) => parsePeriod(period).kind))]).toEqual([kind]);
});
