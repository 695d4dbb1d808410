import {type Cell, type WriteSheet, writeXlsx} from "hucre/xlsx";
import {describe, expect, it} from "vitest";
import writeExcelFile from "write-excel-file/node";
import type {FileContract} from "../../../data-loaders/sources/contract.js";
import {fileContract, readContent, rowsOf} from "../../fixtures/sources/read-delivery.js";

const EXCEL = fileContract({format: {type: "excel"}});
const HEADER = ["id", "naam", "verbruik", "dag"];

const read = (content: Uint8Array, contract: FileContract = EXCEL) =>
  readContent("proef.xlsx", content, contract);

type Value = string | number | boolean | Date | null;

/** A workbook of one sheet, by a writer that is not the reader's. */
function workbook(rows: readonly (readonly Value[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? {value, type: Date, format: "dd-mm-yyyy"} : value === null ? null : {value}
    )
  );
  return writeExcelFile(cells as never, {}).toBuffer();
}

/** A workbook with what the other writer does not make, by the reader's own. */
const oddly = (sheet: Omit<WriteSheet, "name">, name = "Blad1") => writeXlsx({sheets: [{name, ...sheet}]});

const cell = (at: string, content: Partial<Cell>) => new Map([[at, content]]);

describe("validate(…) reads a worksheet", () => {
  it("with texts, numbers and days as the rules on columns read them", async () => {
    const found = await read(
      await workbook([
        HEADER,
        ["1", "Daniël € 𝄞", 12.5, new Date("2024-12-31")],
        [2, 0.1, 1e-7, new Date("1900-03-01")],
        ["3", true, null, null]
      ])
    );
    expect(rowsOf(found)).toEqual([
      {file_row: 2, id: "1", name: "Daniël € 𝄞", use: 12.5, day: "2024-12-31"},
      {file_row: 3, id: "2", name: "0.1", use: 1e-7, day: "1900-03-01"},
      {file_row: 4, id: "3", name: "true", use: null, day: null}
    ]);
  });

  it("with the decimal sign and the dates that the contract declares for texts", async () => {
    const columns = {
      ...EXCEL.columns,
      dag: {...EXCEL.columns.dag!, written: "dd-mm-yyyy"}
    } as FileContract["columns"];
    const found = await read(
      await workbook([HEADER, ["1", "x", 12.5, new Date("2024-12-31")], ["2", "x", "12,5", "30-12-2024"]]),
      {...EXCEL, decimal: ",", columns}
    );
    expect(rowsOf(found).map(({use, day}) => [use, day])).toEqual([
      [12.5, "2024-12-31"],
      [12.5, "2024-12-30"]
    ]);
  });

  it("with formulas for texts, which stay texts", async () => {
    const texts = ["=1+1", "@SUM(A1)", "+31", "-2", '=HYPERLINK("x")'];
    const found = await read(await workbook([HEADER, ...texts.map((text, i) => [i, text, null, null])]));
    expect(rowsOf(found).map((row) => row.name)).toEqual(texts);
  });

  it("with the result that a formula had when the workbook was saved", async () => {
    const content = await oddly({
      rows: [HEADER, ["1", "x", null, null]],
      cells: cell("1,2", {formula: "1+1", formulaResult: 41.5})
    });
    expect(rowsOf(await read(content))[0]).toMatchObject({use: 41.5});
  });

  it("with rows and columns that are hidden or filtered away", async () => {
    const content = await oddly({
      rows: [HEADER, ["1", "a", 1, null], ["2", "b", 2, null]],
      columns: [{}, {hidden: true}],
      rowDefs: new Map([[2, {hidden: true}]]),
      autoFilter: {range: "A1:D3"}
    });
    expect(rowsOf(await read(content)).map((row) => row.name)).toEqual(["a", "b"]);
  });

  it("by its name, empty rows at its end left out", async () => {
    const content = await writeXlsx({
      sheets: [
        {name: "Toelichting", rows: [["geheim"]]},
        {name: "Gegevens", rows: [HEADER, ["1", "a", 1, null], [null, "", null, null]]}
      ]
    });
    const found = await read(content, {...EXCEL, format: {type: "excel", sheet: "Gegevens"}});
    expect(rowsOf(found)).toEqual([{file_row: 2, id: "1", name: "a", use: 1, day: null}]);
  });

  it("with dates counted from 1904", async () => {
    const content = await writeXlsx({
      dateSystem: "1904",
      sheets: [{name: "Blad1", rows: [HEADER, ["1", "a", 1, new Date("2024-12-31")]]}]
    });
    expect(rowsOf(await read(content))[0]).toMatchObject({day: "2024-12-31"});
  });
});

const ROWS = "the header is row 1";
const odd = (value: Value, column: number) => [
  HEADER,
  ["0", null, null, null],
  ["1", null, null, null].with(column, value as never)
];

const REFUSED: [string, () => Promise<Uint8Array>, string][] = [
  [
    "a cell with an error",
    () => oddly({rows: odd(null, 2), cells: cell("2,2", {type: "error", value: "#N/A"})}),
    `cell with an error (#N/A, #REF! and the like): proef, proef.xlsx, column verbruik, 1 row (3; ${ROWS}); mend the formula, or empty the cell`
  ],
  [
    "a formula without a result",
    () => oddly({rows: odd(null, 2), cells: cell("2,2", {formula: "1+1"})}),
    `formula without a result: proef, proef.xlsx, column verbruik, 1 row (3; ${ROWS}); ` +
      "open the workbook in Excel or LibreOffice and save it, or export values instead of formulas"
  ],
  [
    "an id exported as a number, which lost its last digits",
    () => workbook(odd(9_999_010_000_000_000, 1)),
    `number with more than 15 digits: proef, proef.xlsx, column naam, 1 row (3; ${ROWS}); its last digits are lost: export ids as text`
  ],
  [
    "merged cells",
    () => oddly({rows: odd("geheim", 1), merges: [{startRow: 1, startCol: 1, endRow: 2, endCol: 1}]}),
    `merged cells: proef, proef.xlsx, 1 row (2; ${ROWS}); all but one of them read as empty: take them apart, and fill every cell`
  ],
  [
    "an empty row between others",
    () => workbook([HEADER, ["0", null, null, null], [null, null, null, null], ["1", "geheim", null, null]]),
    `empty row between others: proef, proef.xlsx, 1 row (3; ${ROWS}); rows went lost, or two tables stand in one sheet: export again`
  ],
  [
    "a moment that is no day",
    () => workbook(odd(new Date("2024-12-31T12:00:00Z"), 3)),
    `not a date: proef, proef.xlsx, column dag, 1 row (3; ${ROWS}); export dates as 2024-12-31; a shifted column gives this as well`
  ],
  [
    "a day without its format, which is a number",
    () => workbook(odd(45657, 3)),
    `not a date: proef, proef.xlsx, column dag, 1 row (3; ${ROWS}); export dates as 2024-12-31; a shifted column gives this as well`
  ],
  [
    "values beside the columns that have a name",
    () => workbook([HEADER, ["1", "x", 1, null, null, "geheim"]]),
    "unknown column: proef, proef.xlsx, column number 5, 6; leave it out of the export, or declare it in the contract"
  ],
  [
    "a title above the header",
    () => workbook([["geheim"], HEADER, ["1", "x", 1, null]]),
    "column missing: proef, proef.xlsx, column id, naam, verbruik, dag; " +
      "the first row of the sheet must hold the column names of the contract; export them, or correct the contract"
  ],
  [
    "a header alone",
    () => workbook([HEADER]),
    "no rows: proef, proef.xlsx; the delivery is cut short: deliver it again, whole"
  ],
  [
    "a first sheet that is hidden",
    () =>
      writeXlsx({
        sheets: [
          {name: "Geheim", hidden: true, rows: [HEADER, ["1", "x", 1, null]]},
          {name: "Blad2", rows: [HEADER, ["2", "x", 1, null]]}
        ]
      }),
    "first sheet hidden: proef, proef.xlsx; name the sheet in the contract as it is called in the workbook"
  ],
  [
    "a workbook that is locked",
    () =>
      writeXlsx({
        sheets: [{name: "Blad1", rows: [HEADER]}],
        encryption: {password: "geheim", spinCount: 1000}
      }),
    "locked with a password: proef, proef.xlsx; save it without a password, in a folder that is protected"
  ],
  [
    "a workbook cut off",
    async () => (await workbook(odd("geheim", 1))).subarray(0, -30),
    "not readable as a workbook (.xlsx): proef, proef.xlsx; the file is damaged, cut off or of another format: deliver it again"
  ],
  [
    "text by the name of a workbook",
    async () => Buffer.from("id;naam;verbruik;dag\n1;geheim;;\n"),
    "not readable as a workbook (.xlsx): proef, proef.xlsx; the file is damaged, cut off or of another format: deliver it again"
  ]
];

describe("validate(…) of a worksheet refuses", () => {
  it.each(REFUSED)("%s", async (_what, content, message) => {
    const found = await read(await content());
    expect(found).toBe(message);
    expect(found).not.toMatch(/geheim/i);
  });

  it("a sheet that the workbook does not have", async () => {
    const contract: FileContract = {...EXCEL, format: {type: "excel", sheet: "Vergunningen"}};
    expect(await read(await workbook([HEADER]), contract)).toBe(
      "sheet missing (Vergunningen): proef, proef.xlsx; name the sheet in the contract as it is called in the workbook"
    );
  });

  it("damage to any byte of the cells", async () => {
    const rows = Array.from({length: 200}, (_, i) => [
      i,
      `naam ${(i * 7919) % 1000}`,
      (i * 104_729) % 997,
      null
    ]);
    const whole = await workbook([HEADER, ...rows]);
    const sheet = whole.indexOf("xl/worksheets/sheet1.xml") + 100;
    for (const at of [0, 200, 400, 600]) {
      const damaged = Buffer.from(whole);
      damaged[sheet + at]! ^= 4;
      expect(await read(damaged)).toBe(
        "not readable as a workbook (.xlsx): proef, proef.xlsx; the file is damaged, cut off or of another format: deliver it again"
      );
    }
  });
});
