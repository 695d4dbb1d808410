import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {purposeOf} from "../../../data-loaders/purposes.js";
import {REGISTERS} from "../../../data-loaders/registers.js";
import {emptyTables} from "../../../data-loaders/stages/empty-tables.js";
import {LINKS} from "../../../data-loaders/stages/link/all.js";
import type {Quality} from "../../../data-loaders/stages/link/link.js";
import {linkWoonfraude} from "../../../data-loaders/stages/link/woonfraude.js";
import type {Linked} from "../../../data-loaders/stages/types.js";
import {literal} from "../../../src/lib/sql-text.js";
import {type LiteralTable, literalTables} from "./pseudonymous-tables.js";

const IN_USE = "Verblijfsobject in gebruik";
const dwelling = (key: string, area = 80): (string | number)[] => [key, "woonfunctie", area, IN_USE, "BU1"];

const OBJECTS: LiteralTable = {
  columns: {
    object_key: "VARCHAR",
    purposes: "VARCHAR",
    floor_area_m2: "INTEGER",
    status: "VARCHAR",
    buurt: "VARCHAR"
  },
  rows: [
    ...[
      "family",
      "moved",
      "december",
      "ghost",
      "dead",
      "rooms",
      "postal",
      "departed",
      "let",
      "sublet",
      "empty let",
      "widow"
    ].map((key) => dwelling(key)),
    ...["one meter", "two meters", "replaced", "short", "estimate"].map((key) => dwelling(key)),
    dwelling("unknown area", 1),
    ["above a shop", "winkelfunctie,woonfunctie", 60, "Verblijfsobject in gebruik (niet ingemeten)", "BU2"],
    ["shop", "winkelfunctie", 60, IN_USE, "BU2"],
    ["care home", "woonfunctie,gezondheidszorgfunctie", 900, IN_USE, "BU2"],
    ["withdrawn", "woonfunctie", 60, "Verblijfsobject ingetrokken", "BU2"],
    ["outside", "woonfunctie", 60, IN_USE, null]
  ]
};

const PERSONS: LiteralTable = {
  columns: {person_key: "VARCHAR", suspended_why: "VARCHAR", suspended: "DATE", departed_unknown: "VARCHAR"},
  rows: [
    ...[
      "anna",
      "bert",
      "cees",
      "dirk",
      "ella",
      "fien",
      "gina",
      "hugo",
      "ivar",
      "jaap",
      "kees",
      "lena",
      "mies"
    ].map((key) => [key, null, null, "N"]),
    ["dead", "O", "2024-03-15", "N"],
    ["error", "F", "2024-01-01", "N"],
    ["gone", "E", "2022-06-01", "J"],
    ["moved before they were gone", "E", "2023-06-01", "J"]
  ]
};

const STAYS: LiteralTable = {
  columns: {
    person_key: "VARCHAR",
    address_function: "VARCHAR",
    object_key: "VARCHAR",
    lives_from: "DATE",
    lives_until: "DATE",
    under_inquiry: "VARCHAR",
    inquiry_from: "DATE",
    inquiry_until: "DATE"
  },
  rows: [
    ["anna", "W", "family", "1999-05-01", null, null, null, null],
    ["bert", "W", "family", "2010-05-01", "2024-12-31", "J", "2023-12-31", null],
    ["error", "W", "family", "2010-05-01", null, null, null, null],
    ["cees", "W", "moved", "2020-01-01", "2024-03-01", null, null, null],
    ["dirk", "W", "moved", "2024-05-31", null, null, null, null],
    ["cees", "W", "december", "2024-12-31", null, null, null, null],
    ["dead", "W", "dead", "2020-01-01", null, null, null, null],
    ["ella", "B", "postal", "2020-01-01", null, null, null, null],
    ["ella", "W", "rooms", "2020-01-01", null, null, null, null],
    ["fien", "W", "rooms", "2021-01-01", null, "J", "2024-05-01", "2024-12-31"],
    ["gina", "W", "rooms", "2022-01-01", null, "J", null, null],
    ["hugo", "W", "rooms", "2023-06-01", null, null, null, null],
    ["gone", "W", "departed", "2020-01-01", null, null, null, null],
    ["moved before they were gone", "W", "departed", "2020-01-01", "2021-01-01", null, null, null],
    ["ivar", "W", "let", "2020-01-01", null, "J", "2024-12-31", null],
    ["jaap", "W", "let", "2020-01-01", null, null, null, null],
    ["dead", "W", "widow", "2010-01-01", "2019-01-01", null, null, null],
    ["mies", "W", "widow", "2012-01-01", null, null, null, null],
    ["kees", "W", "sublet", "2023-07-01", null, null, null, null],
    ["lena", "W", "withdrawn", "2020-01-01", null, null, null, null],
    ["bert", "W", "nowhere in bag", "2024-12-31", null, null, null, null],
    ["moved before they were gone", "W", null, "2021-01-01", null, null, null, null]
  ]
};

const HOUSEHOLDS: LiteralTable = {
  columns: {household_key: "VARCHAR", person_key: "VARCHAR", member_from: "DATE", member_until: "DATE"},
  rows: [
    ["a", "anna", "1999-05-01", null],
    ["a", "bert", "2010-05-01", null],
    ["e", "ella", "2020-01-01", null],
    ["f", "fien", "2020-01-01", null],
    ["g", "gina", "2020-01-01", "2024-12-31"],
    ["f", "gina", "2024-12-31", null],
    ["h", "hugo", "2020-01-01", "2024-12-31"],
    ["h2", "hugo", "2024-12-31", null]
  ]
};

const USE = {object_key: "VARCHAR", year: "INTEGER", days: "INTEGER", reading: "VARCHAR"};

const TABLES: Record<string, LiteralTable> = {
  "bag verblijfsobjecten": OBJECTS,
  "brp personen": PERSONS,
  "brp verblijfplaatsen": STAYS,
  "brp huishoudens": HOUSEHOLDS,
  "water jaarverbruik": {
    columns: {...USE, use_m3: "DOUBLE"},
    rows: [
      ["one meter", 2024, 365, "gemeten", 100],
      ["one meter", 2023, 180, "gemeten", 45],
      ["two meters", 2024, 365, "gemeten", 60],
      ["two meters", 2024, 365, "gemeten", 30],
      ["replaced", 2024, 200, "gemeten", 40],
      ["replaced", 2024, 165, "gemeten", 33],
      ["short", 2024, 89, "gemeten", 40],
      ["short", 2023, 90, "gemeten", 9],
      ["estimate", 2024, 365, "geschat", 40],
      ["estimate", 2023, 365, "gemeten", null],
      ["shop", 2024, 365, "gemeten", 40]
    ]
  },
  "energy jaarverbruik": {
    columns: {...USE, electricity_kwh: "DOUBLE"},
    rows: [
      ["one meter", 2024, 365, "gemeten", 2500],
      ["one meter", 2023, 73, "gemeten", 500],
      ["two meters", 2023, 182, "gemeten", 500]
    ]
  },
  "permits vergunningen": {
    columns: {
      object_key: "VARCHAR",
      kind: "VARCHAR",
      decision: "VARCHAR",
      valid_from: "DATE",
      valid_until: "DATE"
    },
    rows: [
      ["rooms", "omzetting", "verleend", "2023-12-31", "2025-01-01"],
      ["family", "omzetting", "verleend", "2023-12-31", "2024-12-31"],
      ["sublet", "omzetting", "ingetrokken", "2020-01-01", "2024-06-01"],
      ["let", "omzetting", "ingetrokken", "2020-01-01", null],
      ["dead", "omzetting", null, null, null],
      ["moved", "omzetting", "geweigerd", "2023-01-01", null],
      ["ghost", "horeca", "verleend", "2023-01-01", null],
      ["december", "omzetting", "verleend", "2024-01-01", null]
    ]
  },
  "advertisements advertenties": {
    columns: {object_key: "VARCHAR", kind: "VARCHAR", online_from: "DATE", online_until: "DATE"},
    rows: [
      ["rooms", "kamerverhuur", "2023-12-31", "2024-01-01"],
      ["ghost", "kamerverhuur", "2023-06-01", "2024-01-02"],
      ["family", "kamerverhuur", "2024-01-01", "2024-01-01"],
      ["ghost", "vakantieverhuur", "2024-02-01", null],
      ["moved", "koop", "2024-03-01", "2024-05-01"],
      [null, "kamerverhuur", "2024-03-01", "2024-05-01"]
    ]
  },
  "kadaster eigendom": {
    columns: {object_key: "VARCHAR", owner_kind: "VARCHAR", owned_from: "DATE", owned_until: "DATE"},
    rows: [
      ["rooms", "particuliere_verhuurder", "2010-01-01", null],
      ["moved", "eigenaar_bewoner", "2010-01-01", "2024-12-31"],
      ["moved", "particuliere_verhuurder", "2024-12-31", null],
      ["let", "corporatie", "1990-01-01", null]
    ]
  },
  "kadaster transacties": {
    columns: {object_key: "VARCHAR", sold_on: "DATE"},
    rows: [["moved", "2024-12-31"]]
  },
  "laa signalen": {
    columns: {object_key: "VARCHAR", profile: "VARCHAR", signalled_on: "DATE"},
    rows: [
      ["ghost", "leegstand", "2022-12-31"],
      ["ghost", "leegstand", "2023-01-01"],
      ["ghost", "bewoningsgraad", "2024-12-31"]
    ]
  },
  "lettings verhuringen": {
    columns: {object_key: "VARCHAR", person_key: "VARCHAR", let_from: "DATE", let_until: "DATE"},
    rows: [
      ["let", "ivar", "2015-01-01", null],
      ["sublet", "lena", "2015-01-01", null],
      ["widow", "dead", "2010-01-01", null],
      ["empty let", "not in brp", "2015-01-01", "2024-12-31"],
      ["rooms", null, "2015-01-01", null],
      ["shop", "anna", "2015-01-01", null]
    ]
  }
};

let engine: PrivateEngine;
let linked: Linked[];
let quality: Quality;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 2});
  const tables = await literalTables(engine, "woonfraude", TABLES);
  ({linked, quality} = await linkWoonfraude(engine, tables, [2023, 2024]));
});
afterAll(() => engine.close());

/** Values of a column in 2023 and 2024. */
async function years(column: string, key: string): Promise<unknown[]> {
  const rows = await engine.all<{value: unknown}>(
    `SELECT ${column} AS value FROM dwelling_year WHERE object_key = ${literal(key)} ORDER BY year`
  );
  return rows.map(({value}) => value);
}

describe("linkWoonfraude(…) makes dwelling_year", () => {
  test("with dwellings in use that lie in a buurt: no shops, care homes or withdrawn objects", async () => {
    const rows = await engine.all<{object_key: string}>(
      "SELECT object_key FROM dwelling_year WHERE period = '2024JJ00' AND buurt = 'BU2'"
    );
    expect(rows).toEqual([{object_key: "above a shop"}]);
    expect(await years("object_key", "outside")).toEqual([]);
  });
  test("without a floor area where BAG holds a placeholder", async () => {
    expect(await years("floor_area_m2", "unknown area")).toEqual([null, null]);
    expect(await years("floor_area_m2", "family")).toEqual([80, 80]);
  });

  test.each([
    ["family", [2, 1], "left on 31 December, entered in error"],
    ["december", [0, 1], "moved in on 31 December"],
    ["dead", [1, 0], "died in March"],
    ["postal", [0, 0], "postal address"],
    ["departed", [0, 0], "left for an unknown place"]
  ])("counts who is registered in %s on 31 December: %j (%s)", async (key, residents) => {
    expect(await years("residents", key)).toEqual(residents);
  });

  test.each([
    ["family", [0, 0], "always somebody"],
    ["moved", [0, 2], "empty from 1 March to 30 May: March and April"],
    ["december", [12, 11], "a day in December"],
    ["dead", [0, 9], "until 15 March"]
  ])("counts months on none of whose days anybody was registered in %s: %j (%s)", async (key, months) => {
    expect(await years("months_unregistered", key)).toEqual(months);
  });

  test.each([
    ["family", [1, 1], "a couple"],
    ["rooms", [4, 3], "one joined the household of another, one began a new one, both on 31 December"],
    ["moved", [0, 0], "in no file of households"]
  ])("counts households registered in %s on 31 December: %j (%s)", async (key, households) => {
    expect(await years("households", key)).toEqual(households);
  });

  test.each([
    ["one meter", [91.25, 100], "half a year, a whole one"],
    ["two meters", [null, 90], "side by side"],
    ["replaced", [null, 73], "one after the other"],
    ["short", [36.5, null], "90 days, 89 days"],
    ["estimate", [null, null], "empty, estimated"]
  ])("brings water in %s to 365 days: %j (%s)", async (key, water) => {
    expect(await years("water_m3", key)).toEqual(water);
  });
  test("brings electricity to 365 days, by the same rules", async () => {
    expect(await years("electricity_kwh", "one meter")).toEqual([null, 2500]);
    expect(await years("electricity_kwh", "two meters")).toEqual([(500 * 365) / 182, null]);
  });

  test("holds a permit until the day on which it ends or is withdrawn, and only one for letting rooms", async () => {
    expect(await years("conversion_permit", "sublet")).toEqual([true, false]);
    expect(await years("conversion_permit", "let")).toEqual([false, false]);
    expect(await years("conversion_permit", "rooms")).toEqual([true, true]);
    expect(await years("conversion_permit", "family")).toEqual([true, false]);
    expect(await years("conversion_permit", "december")).toEqual([false, true]);
    expect(await years("conversion_permit", "moved")).toEqual([false, false]);
    expect(await years("conversion_permit", "ghost")).toEqual([false, false]);
  });
  test("sees an advertisement in each year in which it was online for a day", async () => {
    expect(await years("advertised_room", "rooms")).toEqual([true, false]);
    expect(await years("advertised_room", "ghost")).toEqual([true, true]);
    expect(await years("advertised_room", "family")).toEqual([false, false]);
    expect(await years("advertised_holiday", "ghost")).toEqual([false, true]);
    expect(await years("for_sale", "moved")).toEqual([false, true]);
  });
  test("takes the owner of 31 December, and sales in the year", async () => {
    expect(await years("owner_kind", "moved")).toEqual(["eigenaar_bewoner", "particuliere_verhuurder"]);
    expect(await years("owner_kind", "ghost")).toEqual([null, null]);
    expect(await years("sold", "moved")).toEqual([false, true]);
  });
  test("counts address signals of 24 months up to 31 December", async () => {
    expect(await years("laa_signals", "ghost")).toEqual([2, 2]);
    expect(await years("laa_signals", "family")).toEqual([0, 0]);
  });
  test("remembers for two years who left from here for an unknown place", async () => {
    expect(await years("departed_unknown", "departed")).toEqual([true, false]);
  });
  test("sees an inquiry that is going on where the person is registered on 31 December", async () => {
    expect(await years("under_inquiry", "family")).toEqual([true, false]);
    expect(await years("under_inquiry", "rooms")).toEqual([false, false]);
    expect(await years("under_inquiry", "let")).toEqual([false, true]);
  });
});

describe("linkWoonfraude(…) makes letting_year", () => {
  test("with dwellings that are let on 31 December, by who is registered", async () => {
    const rows = await engine.all<Record<string, unknown>>(
      `SELECT object_key, year, tenant_registered AS tenant, housemates_registered AS housemates,
        others_registered AS others FROM letting_year ORDER BY ALL`
    );
    expect(rows.map(({object_key, year, ...who}) => [object_key, year, ...names(who)])).toEqual([
      ["empty let", 2023],
      ["let", 2023, "tenant", "housemates"],
      ["let", 2024, "tenant", "housemates"],
      ["sublet", 2023, "others"],
      ["sublet", 2024, "others"],
      ["widow", 2023, "housemates"],
      ["widow", 2024, "housemates"]
    ]);
  });

  function names(who: Record<string, unknown>): string[] {
    return Object.keys(who).filter((name) => who[name] === true);
  }
});

describe("linkWoonfraude(…)", () => {
  test("counts what did not fit", () => {
    expect(quality).toEqual({
      dwellings: 19,
      floor_area_unknown: 1,
      residents: 13,
      residents_without_object: 0,
      residents_elsewhere: 1,
      dwelling_years: 38,
      dwelling_years_without_reading: 33,
      dwelling_years_without_electricity: 36,
      advertisements: 6,
      advertisements_unmatched: 1,
      lettings: 6,
      lettings_without_tenant: 1
    });
  });
  test("returns both tables for its purpose, with their rows", () => {
    expect(linked.map(({table, rows, purpose}) => [table, rows, purpose])).toEqual([
      ["dwelling_year", 38, "woonfraude"],
      ["letting_year", 7, "woonfraude"]
    ]);
  });
  test("leaves no table of its own but these", async () => {
    const tables = await engine.all<{name: string}>("SHOW TABLES");
    expect(tables.map(({name}) => name).filter((name) => !name.endsWith("_woonfraude"))).toEqual([
      "dwelling_year",
      "letting_year"
    ]);
  });
  test("asks for no column that the contracts do not deliver, and gives empty tables for empty registers", async () => {
    const other = await openPrivateEngine({threads: 1});
    const delivered = REGISTERS.map(({contract}) => contract).filter(({id}) =>
      purposeOf("woonfraude").sources.includes(id)
    );
    await emptyTables(other, delivered, "woonfraude", LINKS.woonfraude.uses);
    const nameOf = (source: string, file: string) => `"${source}_${file}_woonfraude"`;
    const empty = (await linkWoonfraude(other, nameOf, [2024])).linked;
    await other.close();
    expect(delivered).toHaveLength(9);
    expect(empty.map(({rows}) => rows)).toEqual([0, 0]);
  });
  test("covers more years than fit in one integer", async () => {
    const other = await openPrivateEngine({threads: 1});
    const tables = await literalTables(other, "woonfraude", TABLES);
    await linkWoonfraude(other, tables, [2019, 2020, 2021, 2022, 2023, 2024]);
    const rows = await other.all<{year: number; months_unregistered: number; residents: number}>(
      "SELECT year, residents, months_unregistered FROM dwelling_year WHERE object_key = 'moved' ORDER BY year"
    );
    await other.close();
    expect(rows.map((row) => [row.year, row.residents, row.months_unregistered])).toEqual([
      [2019, 0, 12],
      [2020, 1, 0],
      [2021, 1, 0],
      [2022, 1, 0],
      [2023, 1, 0],
      [2024, 1, 2]
    ]);
  });
});
