import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {readEnergyPostcode} from "../../../data-loaders/sources/energy-postcode/read.js";
import {CliError} from "../../../src/lib/cli-error.js";

const HEADER =
  "NETBEHEERDER\tSTRAATNAAM\tPOSTCODE_VAN\tPOSTCODE_TOT\tPRODUCTSOORT\tAantal Aansluitingen\tSJV\t%SJV laag tarief\t";
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
let engine: PrivateEngine;

beforeAll(async () => {
  engine = await openPrivateEngine({threads: 2});
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Writes one file per name and reads them all; gives the rows in order. */
async function read(files: Readonly<Record<string, string>>) {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, content);
    return [name, path];
  });
  await engine.run("DROP TABLE IF EXISTS energy_postcode_kleinverbruik");
  await readEnergyPostcode(engine, Object.fromEntries(paths), "2025-12-31");
  return engine.all("FROM energy_postcode_kleinverbruik ORDER BY ALL");
}

function delivery(
  ...rows: [from: string, until: string, product: string, connections: number, kwh: string][]
) {
  const lines = rows.map((row) => ["Net", "Kade", ...row, "31,25", ""].join("\t"));
  return `${[HEADER, ...lines].join("\r\n")}\r\n`;
}

describe("readEnergyPostcode(engine, paths, latest)", () => {
  it("reads electricity only, with its decimal comma, and takes the year from the name in the config", async () => {
    const rows = await read({
      kleinverbruik_2023: delivery(
        ["1480QB", "1480QB", "ELK", 16, "2428,5"],
        ["1480QB", "1480QB", "GAS", 16, "900"]
      )
    });
    expect(rows).toEqual([{postcode_id: "1480QB", year: 2023, mean_kwh: 2428.5, connections: 16}]);
  });

  it("writes a range out to every postcode in it, across letters and numbers", async () => {
    const codes = async (from: string, until: string) =>
      (await read({kleinverbruik_2023: delivery([from, until, "ELK", 12, "3000"])})).map(
        (row) => row.postcode_id
      );
    expect(await codes("1480QB", "1480QD")).toEqual(["1480QB", "1480QC", "1480QD"]);
    expect(await codes("1480QY", "1480RB")).toEqual(["1480QY", "1480QZ", "1480RA", "1480RB"]);
    expect(await codes("1480ZZ", "1481AA")).toEqual(["1480ZZ", "1481AA"]);
  });

  it("weighs several rows of one postcode by their connections", async () => {
    const rows = await read({
      kleinverbruik_2023: delivery(
        ["1480QB", "1480QB", "ELK", 10, "2000"],
        ["1480QB", "1480QB", "ELK", 30, "4000"]
      )
    });
    expect(rows).toEqual([{postcode_id: "1480QB", year: 2023, mean_kwh: 3500, connections: 40}]);
  });

  it("counts a row that is delivered twice once", async () => {
    const row: Parameters<typeof delivery>[0] = ["1480QB", "1480QB", "ELK", 10, "2000"];
    expect(await read({kleinverbruik_2023: delivery(row, row)})).toMatchObject([{connections: 10}]);
  });

  it("spells every postcode in one way", async () => {
    const rows = await read({kleinverbruik_2023: delivery(["1480 qb", "1480QC", "ELK", 10, "2000"])});
    expect(rows.map((row) => row.postcode_id)).toEqual(["1480QB", "1480QC"]);
  });

  it("keeps years of several files apart", async () => {
    const rows = await read({
      kleinverbruik_2022: delivery(["1480QB", "1480QB", "ELK", 10, "2000"]),
      kleinverbruik_2023: delivery(["1480QB", "1480QB", "ELK", 11, "1900"])
    });
    expect(rows.map(({year, mean_kwh}) => [year, mean_kwh])).toEqual([
      [2022, 2000],
      [2023, 1900]
    ]);
  });

  it("takes the year from the column JAAR where one file holds all", async () => {
    const file = delivery(["1480QB", "1480QB", "ELK", 10, "2000"])
      .replace("tarief\t", "tarief\tJAAR")
      .replace("31,25\t", "31,25\t2021");
    expect(await read({kleinverbruik: file})).toMatchObject([{postcode_id: "1480QB", year: 2021}]);
  });
});

const ROW: Parameters<typeof delivery>[0] = ["1480QB", "1480QB", "ELK", 16, "2428"];

describe("readEnergyPostcode(engine, paths, latest) refuses", () => {
  it.each<[string, Record<string, string>, string]>([
    [
      "a file without a year",
      {kleinverbruik: delivery(ROW)},
      "year missing: energy-postcode, kleinverbruik.csv, column JAAR, 1 row (2; the header is row 1); " +
        "name the file kleinverbruik_<year> in the config, or add the column to every row"
    ],
    [
      "a file under another name",
      {verbruik: delivery(ROW)},
      "energy-postcode: file verbruik in the config; expected kleinverbruik_<year>, or kleinverbruik for a file " +
        "with a column JAAR"
    ],
    [
      "a postcode without letters",
      {kleinverbruik_2023: delivery(ROW, ["1480", "1480QB", "ELK", 16, "2428"])},
      "not a postcode: energy-postcode, kleinverbruik_2023.csv, column POSTCODE_VAN, 1 row (3; the header is row 1); " +
        "export four digits and two letters; a shifted column gives this as well"
    ],
    [
      "a range that runs backwards",
      {kleinverbruik_2023: delivery(["1480QB", "1480QA", "ELK", 16, "2428"])},
      "postcodes do not run from the first to the last, or are over 67600: energy-postcode, kleinverbruik_2023.csv, " +
        "column POSTCODE_VAN + POSTCODE_TOT, 1 row (2; the header is row 1); correct the range at the source"
    ],
    [
      "a range over half the country",
      {kleinverbruik_2023: delivery(["1480QB", "6480QB", "ELK", 16, "2428"])},
      "postcodes do not run from the first to the last, or are over 67600: energy-postcode, kleinverbruik_2023.csv, " +
        "column POSTCODE_VAN + POSTCODE_TOT, 1 row (2; the header is row 1); correct the range at the source"
    ],
    [
      "gas only",
      {kleinverbruik_2023: delivery(["1480QB", "1480QB", "GAS", 16, "2428"])},
      "no row of product ELK: energy-postcode, kleinverbruik_2023.csv, column PRODUCTSOORT; " +
        "name the file of electricity, not the one of gas"
    ],
    [
      "another product",
      {kleinverbruik_2023: delivery(["1480QB", "1480QB", "WARMTE", 16, "2428"])},
      "code not in productsoort (1): energy-postcode, kleinverbruik_2023.csv, column PRODUCTSOORT, " +
        "1 row (2; the header is row 1); correct the codes, or add them to the code list with its version"
    ]
  ])("%s", async (_what, files, message) => {
    await expect(read(files)).rejects.toThrow(new CliError(message));
    for (const name of Object.keys(files))
      await engine.run(`DROP TABLE IF EXISTS energy_postcode_${name}_read`);
  });
});
