import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, expect, test} from "vitest";
import {BYTE_ORDER_MARK, PLAIN_CSV, spreadsheetCsv, writeCsv} from "../../../src/lib/downloads/csv.js";
import {figureCsv} from "../../../src/lib/downloads/figure-csv.js";
import {literal} from "../../../src/lib/sql-text.js";
import {FEW, ORIGIN} from "./figures.js";

const folder = mkdtempSync(join(tmpdir(), "buurtpeil-csv-"));
afterAll(() => rmSync(folder, {recursive: true}));

test("writeCsv(head, rows, nl) separates by semicolons and writes a decimal comma", () => {
  expect(writeCsv(["name", "rate"], [["Sluis, oud", 1234.5]], spreadsheetCsv("nl"))).toBe(
    "name;rate\r\nSluis, oud;1234,5\r\n"
  );
});

test("writeCsv(head, rows, en) separates by commas and quotes what holds one, a quote or a line", () => {
  expect(
    writeCsv(
      ["name", "rate"],
      [
        ['Sluis, "oud"', null],
        ["a\nb", 1]
      ],
      spreadsheetCsv("en")
    )
  ).toBe('name,rate\r\n"Sluis, ""oud""",\r\n"a\nb",1\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])(
  "writeCsv(head, rows, dialect) keeps %j from running as a formula",
  (text) => {
    const [, line] = writeCsv(["a"], [[text]], PLAIN_CSV).split(/^a\r\n/);
    expect(line!.replace(/^"/, "").startsWith(`'${text[0]}`)).toBe(true);
  }
);

test("writeCsv(head, rows, dialect) leaves a negative number a number, and guards names of columns", () => {
  expect(writeCsv(["-a"], [[-2]], PLAIN_CSV)).toBe("'-a\r\n-2\r\n");
});

test("figureCsv(data, origin, nl, dialect) names columns, periods and states in words", () => {
  const [head, first, second, third] = figureCsv(FEW, ORIGIN, "nl", spreadsheetCsv("nl")).split("\r\n");
  const about =
    ";Overbewoonde woningen;%;BAG;2021;woningen in gebruik;95%-interval;01234567;" +
    "Buurtpeil Waterveen. Fictieve gemeente: niets hiervan is echt.";
  expect(head).toBe(
    "Gebied;Gebiedscode;Periode;Periodecode;Aantal (op 5 afgerond);Aandeel (%);Ondergrens (95%);" +
      "Bovengrens (95%);Toestand;Titel;Eenheid;Bron;Periode van de figuur;Populatie;Onzekerheid;Stand;Uitgave"
  );
  expect(first).toBe(`Molenkade;BU1;maart 2024;2024MM03;15;1,25;0,4;3,3;waarde${about}`);
  expect(second).toBe(`Molenkade;BU1;april 2024;2024MM04;0;;;;aantal 0 tot 4${about}`);
  expect(third).toBe(`"Sluis, ""oud""";BU2;maart 2024;2024MM03;;;;;niet getoond op dit niveau${about}`);
});

test("figureCsv(data, origin, en, dialect) says the same in English", () => {
  const [head, , second] = figureCsv(FEW, ORIGIN, "en", PLAIN_CSV).split("\r\n");
  expect(head).toContain(
    "Area,Area code,Period,Period code,Count (rounded to 5),Share (%),Lower limit (95%)"
  );
  expect(second).toContain("Molenkade,BU1,April 2024,2024MM04,0,,,,count 0 to 4,");
});

test("figureCsv(data, origin, locale, dialect) tells nothing where the state says that nothing may be told", () => {
  const rows = [{...FEW.rows[0]!, state: "not_published"}];
  const [, line] = figureCsv({...FEW, rows}, ORIGIN, "en", PLAIN_CSV).split("\r\n");
  expect(line).toContain("2024MM03,15,,,,not shown at this level");
});

test("figureCsv(data, origin, locale, dialect) gives columns of one name a number", () => {
  const twice = {...FEW, columns: ["Titel", "a"], rows: [{Titel: "x", a: 1}], roles: undefined};
  expect(figureCsv(twice, ORIGIN, "nl", PLAIN_CSV).split("\r\n")[0]).toMatch(/^Titel,a,Titel \(2\),/);
});

test.each([
  ["plain.csv", PLAIN_CSV, "", "delim=',', decimal_separator='.'"],
  ["nl.csv", spreadsheetCsv("nl"), BYTE_ORDER_MARK, "delim=';', decimal_separator=','"],
  ["en.csv", spreadsheetCsv("en"), BYTE_ORDER_MARK, "delim=',', decimal_separator='.'"]
] as const)(
  "figureCsv(data, origin, nl, dialect) reads back in DuckDB as it was: %s",
  async (name, dialect, mark, options) => {
    const path = join(folder, name);
    writeFileSync(path, mark + figureCsv(FEW, ORIGIN, "nl", dialect));
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT "Gebied", "Periodecode", "Aandeel (%)"::DOUBLE, "Ondergrens (95%)"::DOUBLE, "Toestand", "Uitgave"
     FROM read_csv(${literal(path)}, header=true, quote='"', strict_mode=true, ${options})`
    );
    expect(read.getRowsJS()).toEqual([
      ["Molenkade", "2024MM03", 1.25, 0.4, "waarde", ORIGIN],
      ["Molenkade", "2024MM04", null, null, "aantal 0 tot 4", ORIGIN],
      ['Sluis, "oud"', "2024MM03", null, null, "niet getoond op dit niveau", ORIGIN]
    ]);
    connection.closeSync();
    instance.closeSync();
  }
);
