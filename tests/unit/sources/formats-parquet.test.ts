import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import type {FileContract} from "../../../data-loaders/sources/contract.js";
import {literal} from "../../../src/lib/sql-text.js";
import {fileContract, readContent, rowsOf} from "../../fixtures/sources/read-delivery.js";

const PARQUET = fileContract({format: {type: "parquet"}});

/** Writes the result of a query as Parquet, by DuckDB. */
async function parquet(query: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-test-"));
  const engine = await openPrivateEngine({threads: 1});
  try {
    await engine.run(`COPY (${query}) TO ${literal(join(folder, "t.parquet"))} (FORMAT parquet)`);
    return readFileSync(join(folder, "t.parquet"));
  } finally {
    await engine.close();
    rmSync(folder, {recursive: true});
  }
}

const read = async (query: string, contract: FileContract = PARQUET, name = "proef.parquet") =>
  readContent(name, await parquet(query), contract);

/** One row with a value in one column. */
const row = (column: string, value: string) =>
  `SELECT '1' AS id, ${["naam", "verbruik", "dag"].map((c) => `${c === column ? value : "NULL::VARCHAR"} AS ${c}`).join(", ")}`;

describe("validate(…) reads Parquet", () => {
  it.each([
    ["a text", "naam", "'Daniël €'", {name: "Daniël €"}],
    ["an integer of 64 bits", "naam", "9007199254740993::BIGINT", {name: "9007199254740993"}],
    ["a code of a dictionary", "naam", "'a'::ENUM('a', 'b')", {name: "a"}],
    ["a truth value", "naam", "true", {name: "true"}],
    ["a decimal", "naam", "1234567890123.4500::DECIMAL(18, 4)", {name: "1234567890123.4500"}],
    ["a fraction", "verbruik", "0.1::DOUBLE", {use: 0.1}],
    ["a fraction of 32 bits, with the digits it was written with", "verbruik", "0.1::FLOAT", {use: 0.1}],
    ["a fraction near zero", "verbruik", "1.5e-17::DOUBLE", {use: 1.5e-17}],
    ["a fraction that is whole", "naam", "-42.0::DOUBLE", {name: "-42"}],
    ["a date", "dag", "DATE '2024-12-31'", {day: "2024-12-31"}],
    ["a moment at midnight", "dag", "TIMESTAMP '2024-12-31 00:00:00'", {day: "2024-12-31"}],
    ["a missing value", "dag", "NULL::DATE", {day: null}]
  ])("with %s", async (_what, column, value, expected) => {
    expect(rowsOf(await read(row(column, value)))).toEqual([
      {file_row: 1, id: "1", name: null, use: null, day: null, ...expected}
    ]);
  });

  it("with the decimal sign and the dates that the contract declares for texts", async () => {
    const columns = {
      ...PARQUET.columns,
      dag: {...PARQUET.columns.dag!, written: "dd-mm-yyyy" as const},
      sinds: {as: "since", fate: "used", type: "date", min: "1900-01-01", written: "yyyymmdd"}
    } as FileContract["columns"];
    const found = await read(
      "SELECT 1 AS id, 'x' AS naam, 1.25::DOUBLE AS verbruik, DATE '2024-12-31' AS dag, DATE '2023-02-01' AS sinds",
      {...PARQUET, decimal: ",", columns}
    );
    expect(rowsOf(found)).toEqual([
      {file_row: 1, id: "1", name: "x", use: 1.25, day: "2024-12-31", since: "2023-02-01"}
    ]);
  });

  it("in the order of the file, dropped columns left out", async () => {
    const found = await read(
      "SELECT i::VARCHAR AS id, NULL::VARCHAR AS naam, i / 4 AS verbruik, NULL::DATE AS dag, [i] AS toelichting FROM range(300000) r(i)"
    );
    const rows = rowsOf(found);
    expect(rows).toHaveLength(300_000);
    expect(rows[299_999]).toEqual({file_row: 300_000, id: "299999", name: null, use: 74_999.75, day: null});
  });
});

describe("validate(…) of Parquet refuses", () => {
  it.each([
    [
      "an id held as a fraction, which lost its last digits",
      row("naam", "9999010000000001::DOUBLE"),
      "number with more than 15 digits, held as a fraction: proef, proef.parquet, column naam, " +
        "1 row (1; counted from 1, without a header); its last digits are lost: export ids as text"
    ],
    [
      "a moment that is no day",
      row("dag", "TIMESTAMP '2024-12-31 12:00:00'"),
      "not a date: proef, proef.parquet, column dag, 1 row (1; counted from 1, without a header); " +
        "export dates as 2024-12-31; a shifted column gives this as well"
    ],
    [
      "a moment that depends on a place",
      row("dag", "TIMESTAMPTZ '2024-12-31 00:00:00+01'"),
      "type that is not one value, or depends on a place: proef, proef.parquet, column dag; " +
        "export texts, numbers and dates; times without a time zone"
    ],
    [
      "a list",
      row("naam", "['geheim']"),
      "type that is not one value, or depends on a place: proef, proef.parquet, column naam; " +
        "export texts, numbers and dates; times without a time zone"
    ],
    [
      "a list of decimals",
      row("naam", "[1.5::DECIMAL(4, 1)]"),
      "type that is not one value, or depends on a place: proef, proef.parquet, column naam; " +
        "export texts, numbers and dates; times without a time zone"
    ],
    [
      "no number",
      row("verbruik", "'nan'::DOUBLE"),
      "not a number: proef, proef.parquet, column verbruik, 1 row (1; counted from 1, without a header); " +
        "export digits and a decimal sign only; a shifted column gives this as well"
    ],
    [
      "a column that is missing",
      "SELECT '1' AS id, 'geheim' AS naam, 1 AS verbruik",
      "column missing: proef, proef.parquet, column dag; " +
        "the file must hold the column names of the contract; export them, or correct the contract"
    ],
    [
      "an unknown column",
      "SELECT '1' AS id, 'x' AS naam, 1 AS verbruik, NULL AS dag, 'x' AS geheim",
      "unknown column: proef, proef.parquet, column number 5; leave it out of the export, or declare it in the contract"
    ],
    [
      "no rows",
      `${row("naam", "'geheim'")} WHERE false`,
      "no rows: proef, proef.parquet; the delivery is cut short: deliver it again, whole"
    ],
    [
      "a key that occurs twice",
      `${row("naam", "'geheim'")} UNION ALL ${row("naam", "'geheimer'")}`,
      "key occurs twice: proef, proef.parquet, column id, 1 row (2; counted from 1, without a header); " +
        "remove the doubles at the source; two deliveries in one file give this as well; " +
        "rows repeated whole may be left out by the contract (duplicates)"
    ]
  ])("%s", async (_what, query, message) => {
    const found = await read(query);
    expect(found).toBe(message);
    expect(found).not.toContain("geheim");
  });

  it.each([
    ["a file cut off", (whole: Buffer) => whole.subarray(0, -20)],
    [
      "a file that lacks its middle",
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 40), whole.subarray(-200)])
    ],
    ["text", () => Buffer.from("id;naam;verbruik;dag\n1;geheim;;\n")]
  ])("%s", async (_what, change) => {
    const query =
      "SELECT i::VARCHAR AS id, 'geheim' || i AS naam, i AS verbruik, NULL AS dag FROM range(5000) r(i)";
    expect(await readContent("proef.parquet", change(await parquet(query)), PARQUET)).toBe(
      "not readable as Parquet: proef, proef.parquet; the file is damaged, cut off, encrypted or of another format: deliver it again"
    );
  });

  it("columns that a folder's name would add", async () => {
    const found = await read(row("naam", "'x'"), PARQUET, "dag=2024-12-31.parquet");
    expect(rowsOf(found)).toEqual([{file_row: 1, id: "1", name: "x", use: null, day: null}]);
  });
});
