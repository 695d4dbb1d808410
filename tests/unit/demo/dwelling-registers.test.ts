import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {DWELLING_REGISTERS} from "../../../data-loaders/demo/registers/dwelling-registers.js";
import {makeTown} from "../../../data-loaders/demo/registers/make-town.js";
import type {Town} from "../../../data-loaders/demo/registers/town.js";
import {truthOfDwellings} from "../../../data-loaders/demo/registers/truth-dwellings.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {readAdvertisements} from "../../../data-loaders/sources/advertisements/read.js";
import {readBag} from "../../../data-loaders/sources/bag/read.js";
import {readBrp} from "../../../data-loaders/sources/brp/read.js";
import {readEnergy} from "../../../data-loaders/sources/energy/read.js";
import {readKadaster} from "../../../data-loaders/sources/kadaster/read.js";
import {readLaa} from "../../../data-loaders/sources/laa/read.js";
import {readLettings} from "../../../data-loaders/sources/lettings/read.js";
import {readPermits} from "../../../data-loaders/sources/permits/read.js";
import type {Valid} from "../../../data-loaders/stages/types.js";

const SCALE = 0.3;
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-demo-dwellings-"));
const at = (file: string) => join(folder, "raw", file);
let town: Town;
let engine: PrivateEngine;
let tables: Record<string, Valid>;

beforeAll(async () => {
  town = makeTown(7, SCALE);
  for (const {file, write} of DWELLING_REGISTERS) await write(join(folder, file), town);
  engine = await openPrivateEngine({threads: 2});
  const read = (
    of: typeof readBag,
    register: string,
    files: readonly string[]
  ): Promise<Record<string, Valid>> =>
    of(
      engine,
      Object.fromEntries(files.map((file) => [file.split(".")[0]!, at(`${register}/${file}`)])),
      LATEST
    );
  tables = {
    ...(await read(readBag, "bag", ["verblijfsobjecten.csv", "panden.csv", "nummeraanduidingen.csv"])),
    ...(await read(readBrp, "brp", ["personen.csv", "verblijfplaatsen.csv", "huishoudens.csv"])),
    ...(await read(readEnergy, "energie", ["jaarverbruik.parquet"])),
    ...(await read(readPermits, "vergunningen", ["vergunningen.xlsx"])),
    ...(await read(readAdvertisements, "advertenties", ["advertenties.jsonl"])),
    ...(await read(readKadaster, "kadaster", ["woz_waarden.csv", "eigendom.csv", "transacties.csv"])),
    ...(await read(readLaa, "laa", ["signalen.csv"])),
    ...(await read(readLettings, "corporaties", ["verhuringen.csv"]))
  };
  await prepare();
}, 180_000);
afterAll(async () => {
  await engine?.close();
  rmSync(folder, {recursive: true, force: true});
});

const LATEST = "2026-12-31";

/** Truth, dwellings in use, and who is registered where on 31 December 2024. */
async function prepare(): Promise<void> {
  const rows = [...truthOfDwellings(town)].map((line) => line.split(";"));
  await engine.append("truth", [
    {name: "phenomenon", type: "VARCHAR", values: rows.map(([phenomenon]) => phenomenon!)},
    {name: "object_id", type: "VARCHAR", values: rows.map(([, unit]) => unit!)},
    {name: "year", type: "INTEGER", values: rows.map(([, , year]) => Number(year))}
  ]);
  const last = "DATE '2024-12-31'";
  await engine.run(`
    CREATE TABLE dwelling AS SELECT object_id FROM bag_verblijfsobjecten
    WHERE status LIKE 'Verblijfsobject in gebruik%' AND list_contains(string_split(purposes, ','), 'woonfunctie')
      AND NOT contains(purposes, 'gezondheidszorg');
    CREATE TABLE resident AS
    SELECT object_id, person_id, household_id
    FROM brp_verblijfplaatsen JOIN brp_personen USING (person_id)
      LEFT JOIN (FROM brp_huishoudens WHERE member_from <= ${last} AND (member_until > ${last}) IS NOT FALSE)
        USING (person_id)
    WHERE address_function = 'W' AND lives_from <= ${last} AND (lives_until > ${last}) IS NOT FALSE
      AND (suspended > ${last}) IS NOT FALSE;
    CREATE TABLE home AS
    SELECT object_id, count(person_id) AS people, count(DISTINCT household_id) AS households
    FROM dwelling LEFT JOIN resident USING (object_id) GROUP BY object_id`);
}

async function value(sql: string): Promise<number> {
  const [row] = await engine.all<{n: number}>(`SELECT ${sql.includes("FROM") ? sql : `${sql} FROM home`}`);
  return row!.n;
}

const count = (from: string) => value(`count(*) AS n FROM ${from}`);
const PLANTED = "(SELECT object_id FROM truth WHERE year = 2024)";
const permitted = `object_id IN (SELECT object_id FROM permits_vergunningen WHERE object_id IS NOT NULL AND kind = 'omzetting'
  AND decision = 'verleend' AND valid_from <= DATE '2024-12-31' AND (valid_until > DATE '2024-12-31') IS NOT FALSE)`;

describe("the readers read the demo's registers whole", () => {
  it.each([
    ["verblijfplaatsen", "brp/verblijfplaatsen.csv", 1],
    ["huishoudens", "brp/huishoudens.csv", 1],
    ["advertenties", "advertenties/advertenties.jsonl", 0],
    ["woz_waarden", "kadaster/woz_waarden.csv", 1],
    ["eigendom", "kadaster/eigendom.csv", 1],
    ["transacties", "kadaster/transacties.csv", 1],
    ["signalen", "laa/signalen.csv", 1],
    ["verhuringen", "corporaties/verhuringen.csv", 1]
  ])("%s: every line is a row or repeats one", (file, path, headers) => {
    const lines = readFileSync(at(path), "latin1").trimEnd().split("\n").length - headers;
    expect(tables[file]!.rows + tables[file]!.duplicates).toBe(lines);
    expect(tables[file]!.duplicates).toBeGreaterThan(0);
  });

  it.each([["jaarverbruik"], ["vergunningen"]])("%s holds doubles, which are left out", (file) => {
    expect(tables[file]!.duplicates).toBeGreaterThan(0);
    expect(tables[file]!.duplicates).toBeLessThan(0.02 * tables[file]!.rows);
  });

  it.each([
    ["laa/signalen.csv", /,(overbewoning|herinschrijvingen b|doorgangsadressen|veelverhuizer|post retour),/],
    ["advertenties/advertenties.jsonl", /"soort":"(kamer|kamer te huur|studio|short stay|te koop)"/],
    ["kadaster/eigendom.csv", /;(eigenaar-bewoner|woningcorporatie|toegelaten instelling);/],
    ["brp/verblijfplaatsen.csv", /;(woonadres|briefadres);/]
  ])("%s holds codes in other spellings, read as what they mean", (path, spelling) => {
    expect(readFileSync(at(path), "latin1")).toMatch(spelling);
  });

  it.each([
    ["advertisements_advertenties"],
    ["energy_jaarverbruik"],
    ["kadaster_eigendom"],
    ["laa_signalen"],
    ["lettings_verhuringen"]
  ])("%s: a few rows are at objects that the BAG does not have", async (table) => {
    const unknown = await count(
      `(FROM ${table} WHERE object_id IS NOT NULL) ANTI JOIN bag_verblijfsobjecten USING (object_id)`
    );
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(0.01 * tables[table.split("_").slice(1).join("_")]!.rows);
  });

  it("names of owners come in windows-1252 and stay behind", async () => {
    const bytes = readFileSync(at("kadaster/eigendom.csv"));
    expect(bytes.includes(Buffer.from("-Dani\u00EBls;", "latin1"))).toBe(true);
    const columns = await engine.all<{name: string}>(
      "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'kadaster_eigendom' ORDER BY ALL"
    );
    expect(columns.map(({name}) => name)).toEqual([
      "file_row",
      "object_id",
      "owned_from",
      "owned_until",
      "owner_kind"
    ]);
  });

  it("a third of the room and half of the holiday advertisements name no address", async () => {
    const unmatched = (kind: string) =>
      value(
        `avg(CAST(object_id IS NULL AS INTEGER)) AS n FROM advertisements_advertenties WHERE kind = '${kind}'`
      );
    expect(await unmatched("kamerverhuur")).toBeCloseTo(0.34, 1);
    expect(await unmatched("vakantieverhuur")).toBeCloseTo(0.5, 1);
    expect(await unmatched("koop")).toBeLessThan(0.06);
  });
});

describe("electricity", () => {
  const mean = (where: string) =>
    value(`avg(electricity_kwh * 365 / days) AS n FROM energy_jaarverbruik JOIN home USING (object_id)
      WHERE year = 2024 AND reading = 'gemeten' AND days >= 90 AND ${where}`);

  // CBS, average electricity delivered to dwellings, 2021–2023: about 2,400 to 2,800 kWh.
  it.each([
    ["all dwellings", "true", 2_300, 2_900],
    ["one person", "people = 1", 1_400, 2_000],
    ["two people", "people = 2", 2_100, 2_800],
    ["four people", "people = 4", 3_300, 4_300]
  ])("of %s is what such households use", async (_, where, least, most) => {
    expect(await mean(where)).toBeGreaterThan(least);
    expect(await mean(where)).toBeLessThan(most);
  });

  it("of a home that stands empty while people are registered is 200 to 500 kWh, but for heating", async () => {
    const away =
      "object_id IN (SELECT object_id FROM truth WHERE year = 2024 AND phenomenon = 'registered_uninhabited')";
    const half = await value(`median(electricity_kwh * 365 / days) AS n FROM energy_jaarverbruik
      WHERE year = 2024 AND reading = 'gemeten' AND days >= 90 AND ${away}`);
    expect(half).toBeGreaterThan(200);
    expect(half).toBeLessThan(520);
  });

  it("of a home where unregistered people live is that of a household", async () => {
    const ghosts =
      "object_id IN (SELECT object_id FROM truth WHERE year = 2024 AND phenomenon = 'inhabited_unregistered')";
    expect(await mean(ghosts)).toBeGreaterThan(1_500);
    expect(await mean(ghosts)).toBeLessThan(3_200);
  });
});

describe("room letting", () => {
  it("shows as three households or more in most cases, not in all", async () => {
    const rooms = "(SELECT object_id FROM truth WHERE year = 2024 AND phenomenon = 'room_letting')";
    const share = await value(
      `avg(CAST(households >= 3 AS INTEGER)) AS n FROM home WHERE object_id IN ${rooms}`
    );
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.95);
    expect(await count(`home WHERE object_id IN ${rooms} AND ${permitted}`)).toBe(0);
  });

  it("has look-alikes: three households with a permit, and without one where nothing is the matter", async () => {
    const three = "home WHERE households >= 3";
    const all = await count(three);
    expect((await count(`${three} AND ${permitted}`)) / all).toBeGreaterThan(0.12);
    expect(
      (await count(`${three} AND NOT ${permitted} AND object_id NOT IN ${PLANTED}`)) / all
    ).toBeGreaterThan(0.1);
  });
});

describe("subletting", () => {
  const tenancy = `(
    SELECT object_id, coalesce(bool_or(r.person_id = l.person_id), false) AS tenant,
      coalesce(bool_or(r.person_id <> l.person_id), false) AS others
    FROM lettings_verhuringen l LEFT JOIN resident r USING (object_id)
    WHERE let_from <= DATE '2024-12-31' AND (let_until > DATE '2024-12-31') IS NOT FALSE AND l.person_id IS NOT NULL
    GROUP BY object_id)`;
  const sublet = "(SELECT object_id FROM truth WHERE year = 2024 AND phenomenon = 'subletting')";

  it("is planted at about 2 % of the dwellings that corporations let", async () => {
    const share = (await count(`${tenancy} WHERE object_id IN ${sublet}`)) / (await count(tenancy));
    expect(share).toBeGreaterThan(0.014);
    expect(share).toBeLessThan(0.03);
  });

  it("leaves the tenant in the register in most cases, so that nothing shows", async () => {
    const share = await value(
      `avg(CAST(tenant AS INTEGER)) AS n FROM ${tenancy} WHERE object_id IN ${sublet}`
    );
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.85);
  });

  it("looks like homes kept for their tenant, and contracts that a partner has not taken over yet", async () => {
    const alike = await count(`${tenancy} WHERE NOT tenant AND others AND object_id NOT IN ${sublet}`);
    const found = await count(`${tenancy} WHERE NOT tenant AND others AND object_id IN ${sublet}`);
    expect(alike).toBeGreaterThan(0.5 * found);
    expect(found).toBeGreaterThan(0);
  });
});

describe("signs at addresses", () => {
  it("about one dwelling in a hundred has an address signal a year, about half of them with something planted", async () => {
    const signalled = "(SELECT DISTINCT object_id FROM laa_signalen WHERE year(signalled_on) = 2024)";
    const all = await count(`dwelling SEMI JOIN ${signalled} USING (object_id)`);
    const share = all / (await count("dwelling"));
    expect(share).toBeGreaterThan(0.007);
    expect(share).toBeLessThan(0.015);
    const planted =
      (await count(`dwelling SEMI JOIN ${signalled} USING (object_id) WHERE object_id IN ${PLANTED}`)) / all;
    expect(planted).toBeGreaterThan(0.35);
    expect(planted).toBeLessThan(0.65);
  });

  it("some dwellings have two signals in two years though nothing is the matter", async () => {
    const twice = `(SELECT object_id FROM laa_signalen WHERE year(signalled_on) IN (2023, 2024)
      GROUP BY object_id HAVING count(*) >= 2)`;
    expect(await count(`${twice} WHERE object_id NOT IN (SELECT object_id FROM truth)`)).toBeGreaterThan(3);
  });

  it("who departs nobody knows where leaves a planted place more often than any other", async () => {
    const rate = (from: string) =>
      value(`avg(CAST(departed_unknown IS NOT DISTINCT FROM 'J' AS INTEGER)) AS n
        FROM brp_verblijfplaatsen JOIN brp_personen USING (person_id)
        WHERE lives_until BETWEEN DATE '2024-01-01' AND DATE '2024-12-31' AND ${from}`);
    expect(await rate("object_id IN (SELECT object_id FROM truth WHERE year = 2023)")).toBeGreaterThan(
      2 * (await rate("object_id NOT IN (SELECT object_id FROM truth)"))
    );
  });

  it("1 to 6 in 1,000 residents are under inquiry on 31 December, in every year alike", async () => {
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const day = `DATE '${year}-12-31'`;
      const inquiries = await count(`brp_verblijfplaatsen WHERE under_inquiry = 'J' AND inquiry_from <= ${day}
        AND (inquiry_until > ${day}) IS NOT FALSE`);
      expect(inquiries / (161_000 * SCALE)).toBeGreaterThan(0.001);
      expect(inquiries / (161_000 * SCALE)).toBeLessThan(0.006);
    }
  });

  it("a home where nobody is registered is for sale or was just sold in a third of the cases", async () => {
    const market = `(SELECT object_id FROM advertisements_advertenties WHERE kind = 'koop' AND online_from <= DATE '2024-12-31'
        AND (online_until >= DATE '2024-01-01') IS NOT FALSE
      UNION SELECT object_id FROM kadaster_transacties WHERE year(sold_on) = 2024)`;
    const share =
      (await count(`home SEMI JOIN ${market} USING (object_id) WHERE people = 0`)) /
      (await count("home WHERE people = 0"));
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.5);
  });
});
