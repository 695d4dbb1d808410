import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {MONTHS} from "../../../data-loaders/demo/calendar.js";
import type {Episodes} from "../../../data-loaders/demo/events/episodes.js";
import {EVENT_KINDS, type EventKind, eventShare} from "../../../data-loaders/demo/events/event-places.js";
import {EVENT_REGISTERS} from "../../../data-loaders/demo/registers/event-registers.js";
import {makeTown} from "../../../data-loaders/demo/registers/make-town.js";
import {reportingFactors} from "../../../data-loaders/demo/registers/reports.js";
import type {Town} from "../../../data-loaders/demo/registers/town.js";
import {truthOfEvents} from "../../../data-loaders/demo/registers/truth-events.js";
import {BUURTEN} from "../../../data-loaders/demo/town.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {readCrimeReports} from "../../../data-loaders/sources/crime-reports/read.js";
import {readEnforcement} from "../../../data-loaders/sources/enforcement/read.js";
import {readInterventions} from "../../../data-loaders/sources/interventions/read.js";
import {readParticipatiewet} from "../../../data-loaders/sources/participatiewet/read.js";
import {readPoliceRegistrations} from "../../../data-loaders/sources/police-registrations/read.js";
import {readReports} from "../../../data-loaders/sources/reports/read.js";
import type {Valid} from "../../../data-loaders/stages/types.js";
import {quoted} from "../../../src/lib/sql-text.js";

const SCALE = 0.3;
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-demo-events-"));
const at = (file: string) => join(folder, "raw", file);
const text = (file: string, encoding: BufferEncoding = "utf8") => readFileSync(at(file), encoding);
let town: Town;
let engine: PrivateEngine;
let tables: Record<string, Valid>;

beforeAll(async () => {
  town = makeTown(7, SCALE);
  for (const {file, write} of EVENT_REGISTERS) await write(join(folder, file), town);
  engine = await openPrivateEngine({threads: 2});
  const latest = "2026-12-31";
  tables = {
    ...(await readParticipatiewet(
      engine,
      {uitkeringen: at("participatiewet/uitkeringen.xlsx"), besluiten: at("participatiewet/besluiten.xlsx")},
      latest
    )),
    ...(await readReports(engine, {meldingen: at("meldingen/meldingen.jsonl")}, latest)),
    ...(await readCrimeReports(engine, {misdaadmeldingen: at("meldingen/misdaadmeldingen.csv")}, latest)),
    ...(await readPoliceRegistrations(engine, {registraties: at("politie/registraties.csv")}, latest)),
    ...(await readEnforcement(engine, {controles: at("handhaving/controles.csv")}, latest)),
    ...(await readInterventions(engine, {interventies: at("interventies/interventies.csv")}, latest))
  };
}, 120_000);
afterAll(async () => {
  await engine?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** One number of a query in which `{file}` stands for the validated table. */
async function count(sql: string): Promise<number> {
  const named = sql.replace(/\{(\w+)\}/g, (_, file) => quoted(tables[file]!.table));
  const [row] = await engine.all<{n: number}>(`SELECT count(*) AS n FROM ${named}`);
  return row!.n;
}

/** Share of the dwellings in use where something went on in a year, by the truth. */
function yearly(phenomenon: string): number {
  const rows = [...truthOfEvents(town)].filter((row) => row.startsWith(`${phenomenon};`));
  let dwellings = 0;
  for (let row = 0; row < town.objects.count; row++) if (town.objects.isDwelling(row)) dwellings++;
  return rows.length / 5 / dwellings;
}

describe("the readers read the demo's registers whole", () => {
  it.each([
    ["meldingen", "meldingen/meldingen.jsonl", 0],
    ["misdaadmeldingen", "meldingen/misdaadmeldingen.csv", 1],
    ["registraties", "politie/registraties.csv", 1],
    ["controles", "handhaving/controles.csv", 1]
  ])("%s: every line is a row or repeats one", (file, path, headers) => {
    const lines = text(path, "latin1").trimEnd().split("\n").length - headers;
    expect(tables[file]!.rows + tables[file]!.duplicates).toBe(lines);
    expect(tables[file]!.duplicates).toBeGreaterThan(0);
    expect(tables[file]!.duplicates).toBeLessThan(lines * 0.02);
  });

  it("benefits and decisions hold doubles, which are left out", async () => {
    expect(tables.uitkeringen!.duplicates).toBeGreaterThan(3);
    expect(tables.besluiten!.duplicates).toBeGreaterThan(3);
    const rows = town.events.benefits.reduce((sum, {addresses}) => sum + addresses.length, 0);
    expect(tables.uitkeringen!.rows).toBe(rows);
  });

  it("five interventions at areas of the town", async () => {
    expect(tables.interventies!.rows).toBe(5);
    const known = new Set(BUURTEN.flatMap(({code, wijk}) => [code, wijk]));
    const areas = await engine.all<{area: string}>(`SELECT area FROM ${tables.interventies!.table}`);
    expect(areas.filter(({area}) => !known.has(area))).toEqual([]);
  });
});

describe("the demo's registers are as dirty as real ones", () => {
  it("codes come in other spellings and are read as what they mean", async () => {
    expect(text("meldingen/meldingen.jsonl")).toMatch(/"sub":"(burenoverlast|woon-overlast|overlast wonen)"/);
    expect(text("meldingen/misdaadmeldingen.csv")).toMatch(/\|(hennepkwekerij|hennepteelt|hennep)\|/);
    expect(text("politie/registraties.csv", "latin1")).toMatch(/;burengerucht;/);
    expect(text("handhaving/controles.csv")).toMatch(/;(niet thuis|niemand aanwezig);/);
    expect(await count("(SELECT DISTINCT kind FROM {meldingen})")).toBe(4);
    expect(await count("(SELECT DISTINCT kind FROM {registraties})")).toBe(5);
    expect(await count("(SELECT DISTINCT outcome FROM {controles})")).toBe(3);
    expect(await count("(SELECT DISTINCT topic FROM {misdaadmeldingen})")).toBe(4);
  });

  it("some rows are at objects that the BAG does not have, some at none", async () => {
    await engine.append("bag", [
      {
        name: "object_id",
        type: "VARCHAR",
        values: Array.from({length: town.objects.count}, (_, row) => town.ids.object(row))
      }
    ]);
    for (const file of ["uitkeringen", "meldingen", "misdaadmeldingen", "controles"]) {
      const rows = tables[file]!.rows;
      const unknown = await count(`{${file}} ANTI JOIN bag USING (object_id) WHERE object_id IS NOT NULL`);
      expect([file, unknown > 0, unknown < rows * 0.02]).toEqual([file, true, true]);
      expect(await count(`{${file}} WHERE object_id IS NULL`)).toBeGreaterThan(0);
    }
    const housing = await count("{meldingen} WHERE kind = 'woonoverlast'");
    const named = await count("{meldingen} WHERE kind = 'woonoverlast' AND object_id IS NOT NULL");
    expect(named / housing).toBeGreaterThan(0.7);
    expect(named / housing).toBeLessThan(0.85);
  });

  it("a few points lie far outside the town", async () => {
    const far =
      Math.max(...Array.from({length: town.objects.count}, (_, row) => town.objects.x.at(row))) / 1000;
    for (const file of ["meldingen", "registraties"]) {
      const outside = await count(`{${file}} WHERE point_x > ${far + 10_000}`);
      expect(outside).toBeGreaterThan(2);
      expect(outside).toBeLessThan(tables[file]!.rows * 0.006);
    }
  });

  it("some records come late, after those of later days", async () => {
    const backwards = (file: string, day: string) =>
      count(`(SELECT ${day} < lag(${day}) OVER (ORDER BY file_row) AS late FROM {${file}}) WHERE late`);
    expect(await backwards("meldingen", "reported_on")).toBeGreaterThan(0);
    expect(await backwards("registraties", "occurred_on")).toBeGreaterThan(0);
  });
});

describe("nothing of persons who report or inspect, and no free text, reaches a validated table", () => {
  it("although the raw files hold it", () => {
    expect(text("meldingen/meldingen.jsonl")).toMatch(/melder\d+@voorbeeld\.invalid/);
    expect(text("meldingen/misdaadmeldingen.csv")).toMatch(/Melder zegt/);
    expect(text("politie/registraties.csv", "latin1")).toMatch(/E\u00e9n melding|Eén melding/);
    expect(text("handhaving/controles.csv")).toMatch(/Aangebeld bij/);
  });

  it("no text in any table holds a blank or an @, as sentences and addresses do", async () => {
    for (const {table} of Object.values(tables)) {
      const columns = await engine.all<{name: string}>(
        `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = '${table}' AND data_type = 'VARCHAR'`
      );
      const wordy = columns.map(({name}) => `regexp_matches(${quoted(name)}, '[ @]')`).join(" OR ");
      const [found] = await engine.all<{n: number}>(
        `SELECT count(*) AS n FROM ${quoted(table)} WHERE ${wordy}`
      );
      expect([table, columns.length > 0, found!.n]).toEqual([table, true, 0]);
    }
  });
});

describe("benefits are planted", () => {
  it("at about 4.5 % of the households on 31 December", async () => {
    const day = "DATE '2023-12-31'";
    const paid = await count(
      `(SELECT DISTINCT dossier_id FROM {uitkeringen} WHERE paid_from <= ${day} AND coalesce(paid_until > ${day}, true))`
    );
    const {residences: r} = town.registry;
    const midnight = Date.UTC(2023, 11, 31) / 86_400_000;
    const households = new Set<number>();
    for (let row = 0; row < r.from.length; row++)
      if (r.postal.at(row) === 0 && r.from.at(row) <= midnight && r.to.at(row) > midnight)
        households.add(r.household.at(row));
    expect(paid / households.size).toBeGreaterThan(0.038);
    expect(paid / households.size).toBeLessThan(0.053);
  });

  it("with a breach in 2 to 5 % of those paid in a year", async () => {
    const breaches = [...truthOfEvents(town)].filter((row) => row.startsWith("benefit_breach;")).length;
    const years = [2021, 2022, 2023, 2024, 2025];
    let paid = 0;
    for (const year of years)
      paid += await count(
        `(SELECT DISTINCT dossier_id FROM {uitkeringen} WHERE year(paid_from) <= ${year} AND coalesce(year(paid_until) >= ${year}, true))`
      );
    expect(breaches / paid).toBeGreaterThan(0.02);
    expect(breaches / paid).toBeLessThan(0.05);
  });

  it("an irrevocable decision on the duty to inform is never without one, and comes months after it began", async () => {
    const dossiers = new Map(
      town.events.benefits.flatMap(({breach, decision}) =>
        decision ? [[decision.day, breach!.from] as const] : []
      )
    );
    expect(dossiers.size).toBeGreaterThan(10);
    expect([...dossiers].filter(([decided, began]) => decided - began < 270)).toEqual([]);
    const confirmed = await count("{besluiten} WHERE kind = 'inlichtingenplicht' AND irrevocable = 'J'");
    const planted = town.events.benefits.filter(({decision}) => decision?.isIrrevocable).length;
    expect(confirmed).toBe(planted);
    expect(await count("{besluiten} WHERE kind = 'overig'")).toBeGreaterThan(20 * confirmed);
  });
});

describe("hemp, dealing and nuisance are planted", () => {
  it.each([
    ["hemp_farm", 0.001, 0.002],
    ["drug_dealing", 0.0006, 0.0014],
    ["nuisance_household", 0.004, 0.0065]
  ])("%s in a share of the dwellings a year", (phenomenon, least, most) => {
    expect(yearly(phenomenon)).toBeGreaterThan(least);
    expect(yearly(phenomenon)).toBeLessThan(most);
  });

  it("dealing halves where there was an intervention and not in a like wijk without", () => {
    const before = going(town, "drug_dealing", "WK999912", 12, 30);
    const after = going(town, "drug_dealing", "WK999912", 36, 60);
    expect(after / before).toBeGreaterThan(0.3);
    expect(after / before).toBeLessThan(0.7);
    const compared =
      going(town, "drug_dealing", "WK999922", 36, 60) / going(town, "drug_dealing", "WK999922", 12, 30);
    expect(compared).toBeGreaterThan(0.8);
    expect(compared).toBeLessThan(1.3);
  });

  it("eventShare(seed, kind, buurt, month) halves in the month of the intervention", () => {
    const inWijk = BUURTEN.findIndex(({wijk}) => wijk === "WK999912");
    const before = eventShare(7, "drug_dealing", inWijk, 29);
    expect(eventShare(7, "drug_dealing", inWijk, 30) / before).toBeCloseTo(0.5);
    expect(eventShare(7, "hemp_farm", inWijk, 30)).toBe(eventShare(7, "hemp_farm", inWijk, 29));
  });

  it("nuisance grows nine times in one buurt", () => {
    const buurt = BUURTEN.findIndex(({name}) => name === "Sluishoek");
    expect(eventShare(7, "nuisance_household", buurt, 0)).toBeCloseTo(0.002);
    expect(eventShare(7, "nuisance_household", buurt, MONTHS - 1)).toBeCloseTo(0.018);
  });

  it("most farms that ended were dismantled", () => {
    const {episodes} = town.events;
    const ended = rowsOf(episodes, "hemp_farm").filter(
      (row) => episodes.until.at(row) > 0 && episodes.until.at(row) <= MONTHS
    );
    const dismantled = ended.filter((row) => episodes.found.at(row) < 30_000).length;
    expect(dismantled / ended.length).toBeGreaterThan(0.45);
    expect(dismantled / ended.length).toBeLessThan(0.75);
  });

  it("hempKwh(object, year) is electricity of farms only, and not of all of them", () => {
    const {episodes, hempKwh} = town.events;
    const farms = new Set(rowsOf(episodes, "hemp_farm").map((row) => episodes.object.at(row)));
    const metered: number[] = [];
    for (let object = 0; object < town.objects.count; object++)
      if ([0, 1, 2, 3, 4].some((year) => hempKwh(object, year) > 0)) metered.push(object);
    expect(metered.filter((object) => !farms.has(object))).toEqual([]);
    expect(metered.length / farms.size).toBeGreaterThan(0.35);
    expect(metered.length / farms.size).toBeLessThan(0.75);
  });
});

describe("reports are planted", () => {
  it("in the numbers of a town of this size", async () => {
    const aYear = async (what: string) => (await count(what)) / 5 / SCALE;
    const between = (n: number, least: number, most: number) =>
      expect(n > least && n < most, `${n}`).toBe(true);
    between(await aYear("{meldingen} WHERE kind = 'openbare_ruimte'"), 17_000, 23_000);
    between(await aYear("{meldingen} WHERE kind = 'woonoverlast'"), 1_200, 2_000);
    between(await aYear("{meldingen} WHERE kind = 'jeugdoverlast'"), 600, 2_000);
    between(await aYear("{misdaadmeldingen}"), 280, 450);
    between(await aYear("{registraties} WHERE kind LIKE 'drugs%'"), 700, 1_150);
    between(await aYear("{registraties} WHERE kind LIKE 'overlast%'"), 1_700, 3_300);
    between(await aYear("{controles} WHERE kind IN ('huisbezoek', 'controle')"), 480, 680);
    between(await aYear("{controles} WHERE kind = 'sluiting_opiumwet'"), 10, 32);
  });

  it("about half of those on housing nuisance are about a nuisance household", () => {
    const {episodes, housingReports} = town.events;
    const households = new Set(rowsOf(episodes, "nuisance_household").map((row) => episodes.object.at(row)));
    let about = 0;
    for (let i = 0; i < housingReports.object.length; i++)
      if (households.has(housingReports.object.at(i))) about++;
    expect(about / housingReports.object.length).toBeGreaterThan(0.4);
    expect(about / housingReports.object.length).toBeLessThan(0.65);
  });

  it("youth nuisance peaks in summer", async () => {
    const summer = await count(
      "{meldingen} WHERE kind = 'jeugdoverlast' AND month(reported_on) IN (6, 7, 8)"
    );
    const winter = await count(
      "{meldingen} WHERE kind = 'jeugdoverlast' AND month(reported_on) IN (12, 1, 2)"
    );
    expect(summer / winter).toBeGreaterThan(1.8);
  });

  it("readiness to report lies within 0.5 and 1.5 and is lower where more is registered, if anything", () => {
    const [, ...rows] = [...reportingFactors(7)].map((row) => row.split(";"));
    const factors = rows.map(([, factor]) => Number(factor));
    expect(rows.map(([buurt]) => buurt)).toEqual(BUURTEN.map(({code}) => code));
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1.5);
    expect(Math.max(...factors) - Math.min(...factors)).toBeGreaterThan(0.6);
    const nuisance = BUURTEN.map((_, b) => eventShare(7, "nuisance_household", b, 30));
    expect(correlation(factors, nuisance)).toBeLessThan(0.1);
  });
});

function rowsOf(episodes: Episodes, kind: EventKind): number[] {
  const index = EVENT_KINDS.indexOf(kind);
  return Array.from({length: episodes.kind.length}, (_, row) => row).filter(
    (row) => episodes.kind.at(row) === index
  );
}

/** Mean number of cases in a wijk over months, the last not part of them. */
function going({events, objects}: Town, kind: EventKind, wijk: string, from: number, to: number): number {
  const {episodes} = events;
  const months = rowsOf(episodes, kind)
    .filter((row) => BUURTEN[objects.buurt.at(episodes.object.at(row))]!.wijk === wijk)
    .map((row) => Math.min(episodes.until.at(row), to) - Math.max(episodes.from.at(row), from));
  return months.filter((n) => n > 0).reduce((sum, n) => sum + n, 0) / (to - from);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (c: readonly number[], mc: number, d: readonly number[], md: number) =>
    c.reduce((sum, x, i) => sum + (x - mc) * (d[i]! - md), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
