import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import {type Registers, readRegisters} from "../../../data-loaders/stages/read-registers.js";
import {silent} from "../../../src/lib/progress.js";
import {config, type Delivered, deliver, environment, planted} from "../../fixtures/sources/deliveries.js";

let engine: PrivateEngine;
let delivered: Delivered;
let registers: Registers;

beforeAll(async () => {
  delivered = deliver();
  engine = await openPrivateEngine({threads: 2});
  const {boundaries} = await readOpenData(engine, config, delivered.folder, silent);
  const keys = loadKeys(config, environment);
  registers = (await readRegisters(engine, config, delivered.folder, boundaries, keys, silent))!;
});

afterAll(async () => {
  await engine.close();
  delivered.remove();
});

const rows = (columns: string) =>
  engine.all(`SELECT ${columns} FROM dwelling_year ORDER BY buurt, floor_area_m2 NULLS LAST, year`);

describe("readRegisters(…) links dwellings, residents and water", () => {
  it("keeps one row per dwelling in use and year: no shops, no withdrawn objects", async () => {
    expect(await rows("buurt, year, floor_area_m2")).toEqual([
      {buurt: "BU99990101", year: 2023, floor_area_m2: 80},
      {buurt: "BU99990101", year: 2024, floor_area_m2: 80},
      {buurt: "BU99990102", year: 2023, floor_area_m2: 30},
      {buurt: "BU99990102", year: 2024, floor_area_m2: 30},
      {buurt: "BU99990102", year: 2023, floor_area_m2: null},
      {buurt: "BU99990102", year: 2024, floor_area_m2: null}
    ]);
  });

  it("counts who is registered on 31 December: no postal address, no error, nobody after their death", async () => {
    const residents = (await rows("residents")).map((row) => row.residents);
    expect(residents).toEqual([2, 1, 0, 1, 1, 0]);
  });

  it("counts months on none of whose days anybody was registered", async () => {
    const months = (await rows("months_unregistered")).map((row) => row.months_unregistered);
    expect(months).toEqual([0, 0, 12, 5, 0, 9]);
  });

  it("brings water to 365 days: estimates and short readings are none, connections side by side add up", async () => {
    const use = (await rows("water_m3")).map((row) => row.water_m3);
    expect(use).toEqual([120.5, (60 * 365) / 180, null, 30, null, 11.5]);
  });

  it("reports what did not fit", () => {
    expect(registers.years).toEqual([2023, 2024]);
    expect(registers.quality).toEqual({
      objects_outside: 0,
      dwellings: 3,
      floor_area_unknown: 1,
      residents: 2,
      residents_without_object: 0,
      residents_elsewhere: 0,
      dwelling_years: 6,
      dwelling_years_without_reading: 2
    });
  });

  it("leaves no table but the linked and the public ones", async () => {
    const tables = await engine.all<{name: string}>("SHOW TABLES");
    expect(tables.map(({name}) => name)).toEqual(["dwelling_year", "key_figures", "offences"]);
  });

  it("leaves no raw value in any table", async () => {
    const text = JSON.stringify(await engine.all("FROM dwelling_year"));
    for (const value of planted) expect(text).not.toContain(value);
  });

  it("declares what it dropped and what it used", () => {
    const [bag, brp] = registers.sources;
    expect(bag!.dropped).toEqual(["geometrie", "maaktDeelUitVan", "heeftAlsHoofdadres"]);
    expect(brp!.publisher).toBe("Gemeente Proefdam");
    expect(brp!.dropped).toContain("naam.geslachtsnaam");
    expect(brp!.used).toEqual([
      "burgerservicenummer",
      "opschortingBijhouding.reden",
      "opschortingBijhouding.datum",
      "functieAdres.code",
      "adresseerbaarObjectIdentificatie",
      "datumVan",
      "datumTot"
    ]);
  });
});
