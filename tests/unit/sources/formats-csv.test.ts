import {describe, expect, it} from "vitest";
import type {FileContract} from "../../../data-loaders/sources/contract.js";
import {fileContract, readContent, rowsOf} from "../../fixtures/sources/read-delivery.js";

type Encoding = "utf-8" | "windows-1252" | "iso-8859-15" | "utf-16le";

const HEADER = "id;naam;verbruik;dag";

function csv(separator: string, encoding: Encoding, changes: Partial<FileContract> = {}): FileContract {
  return fileContract({format: {type: "csv", separator, encoding}, ...changes});
}

const read = (content: string | Uint8Array, contract: FileContract = csv(";", "utf-8")) =>
  readContent("proef.csv", content, contract);

const READ = [{file_row: 2, id: "1", name: "Daniël € ž", use: 1.5, day: "2024-12-31"}];

describe("validate(…) reads delimited text", () => {
  it.each([
    ["a semicolon", ";"],
    ["a comma", ","],
    ["a tab", "\t"],
    ["a vertical bar", "|"],
    ["another character", "§"],
    ["two characters", "||"],
    ["four characters", "<|;>"]
  ])("with %s for a separator", async (_what, separator) => {
    const content = `${HEADER}\n1;Daniël € ž;1.5;2024-12-31\n`.replaceAll(";", separator);
    expect(rowsOf(await read(content, csv(separator, "utf-8")))).toEqual(READ);
  });

  it("with a separator in a text and in a name, between quotes", async () => {
    const contract = csv("||", "utf-8", {
      columns: {id: {as: "id", fate: "used", type: "text"}, "a||b": {as: "ab", fate: "used", type: "text"}}
    });
    expect(rowsOf(await read('id||"a||b"\n1||"c||d"\n', contract))).toEqual([
      {file_row: 2, id: "1", ab: "c||d"}
    ]);
  });

  // Daniël € ž: ë is EB in both, € is 80 and A4, ž is 9E and B8.
  it.each<[Encoding, number[]]>([
    ["windows-1252", [0x44, 0x61, 0x6e, 0x69, 0xeb, 0x6c, 0x20, 0x80, 0x20, 0x9e]],
    ["iso-8859-15", [0x44, 0x61, 0x6e, 0x69, 0xeb, 0x6c, 0x20, 0xa4, 0x20, 0xb8]]
  ])("in %s", async (encoding, name) => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER}\r\n1;`),
      Buffer.from(name),
      Buffer.from(";1.5;2024-12-31\r\n")
    ]);
    expect(rowsOf(await read(content, csv(";", encoding)))).toEqual(READ);
  });

  it.each([
    ["with a byte order mark", "\uFEFF"],
    ["without one", ""]
  ])("in utf-16le %s", async (_what, mark) => {
    const content = Buffer.from(`${mark}${HEADER}\n1;Daniël € ž;1.5;2024-12-31\n`, "utf16le");
    expect(rowsOf(await read(content, csv(";", "utf-16le")))).toEqual(READ);
  });

  it("whose characters lie across blocks of reading", async () => {
    const name = `${"x".repeat(99)}ë𝄞`;
    const lines = Array.from({length: 40_000}, (_, i) => `${i};${name};;`);
    const contract = csv(";", "utf-16le");
    const found = await read(Buffer.from(`${HEADER}\n${lines.join("\n")}\n`, "utf16le"), contract);
    expect(new Set(rowsOf(found).map((row) => row.name))).toEqual(new Set([name]));
    expect(rowsOf(found)).toHaveLength(40_000);
  });

  it("with line ends in texts, and numbers rows as a spreadsheet does", async () => {
    const found = await read(`${HEADER}\n1;"een\n\ntwee";;\n2;"zei ""ja""";;\n`);
    expect(rowsOf(found).map(({file_row, name}) => [file_row, name])).toEqual([
      [2, "een\n\ntwee"],
      [3, 'zei "ja"']
    ]);
  });

  it("with empty lines at its end", async () => {
    expect(rowsOf(await read(`${HEADER}\n1;a;;\n\n\n`))).toHaveLength(1);
  });

  it("with formulas, which are texts like any other", async () => {
    const texts = ["=1+1", "@SUM(A1)", "+31", "-2", "=HYPERLINK(1)"];
    const found = await read(`${HEADER}\n${texts.map((text, i) => `${i};${text};;\n`).join("")}`);
    expect(rowsOf(found).map((row) => row.name)).toEqual(texts);
  });

  it("whose name has the marks of a pattern, and in a folder that looks like a partition", async () => {
    const found = await readContent("proef[1]*?.csv", `${HEADER}\n1;a;;\n`, csv(";", "utf-8"));
    expect(rowsOf(found)).toHaveLength(1);
  });
});

const ROWS = "the header is row 1";

/** What is wrong · the encoding declared · the content · the whole message. */
const REFUSED: [string, Encoding, string | Buffer, string][] = [
  [
    "a byte that windows-1252 has no character for",
    "windows-1252",
    Buffer.from(`${HEADER}\n1;a;;\n2;Geheim\x81;;\n`, "latin1"),
    `not windows-1252: proef, proef.csv, 1 row (3; ${ROWS}); the file has another encoding, or two: export again, or correct the contract`
  ],
  [
    "a control character, as windows-1252 for iso-8859-15 gives",
    "iso-8859-15",
    Buffer.from(`${HEADER}\n1;Geheim\x80;;\n`, "latin1"),
    `not iso-8859-15: proef, proef.csv, 1 row (2; ${ROWS}); the file has another encoding, or two: export again, or correct the contract`
  ],
  [
    "UTF-8 for windows-1252",
    "windows-1252",
    Buffer.from(`${HEADER}\n1;Geheimë;;\n`),
    `not windows-1252: proef, proef.csv, 1 row (2; ${ROWS}); the file has another encoding, or two: export again, or correct the contract`
  ],
  [
    "two encodings in one file",
    "windows-1252",
    Buffer.concat([Buffer.from(`${HEADER}\n1;Geheimë;;\n`, "latin1"), Buffer.from("2;Geheimë;;\n3;é;;\n")]),
    `not windows-1252: proef, proef.csv, 2 rows (3, 4; ${ROWS}); the file has another encoding, or two: export again, or correct the contract`
  ],
  [
    "Latin-1 for UTF-8",
    "utf-8",
    Buffer.from(`${HEADER}\n1;a;;\n2;Geheimë;;\n`, "latin1"),
    `not UTF-8: proef, proef.csv, 1 row (3; ${ROWS}); export as UTF-8, or declare the encoding that it has in the contract`
  ],
  [
    "UTF-8 for UTF-16",
    "utf-16le",
    `${HEADER}\n1;Geheim;;\n`,
    "not utf-16le: proef, proef.csv; correct the encoding in the contract, or export as UTF-16 with a byte order mark"
  ],
  [
    "UTF-16 of the other byte order",
    "utf-16le",
    Buffer.from(`\uFEFF${HEADER}\n1;Geheim;;\n`, "utf16le").swap16(),
    "not utf-16le: proef, proef.csv; correct the encoding in the contract, or export as UTF-16 with a byte order mark"
  ],
  [
    "UTF-16 cut off within a character",
    "utf-16le",
    Buffer.from(`${HEADER}\n1;Geheim;;\n`, "utf16le").subarray(0, -1),
    "last line cut off: proef, proef.csv; the file ends within a character: deliver it again, whole"
  ],
  [
    "UTF-16 cut off within a line",
    "utf-16le",
    Buffer.from(`${HEADER}\n1;Geheim;;\n`, "utf16le").subarray(0, -4),
    "last line cut off: proef, proef.csv; the file does not end with a line end: deliver it again, whole"
  ],
  [
    "half a character of UTF-16",
    "utf-16le",
    Buffer.from(`${HEADER}\n1;a;;\n2;Geheim\uD834;;\n`, "utf16le"),
    `not utf-16le: proef, proef.csv, 1 row (3; ${ROWS}); half of a character is missing: deliver it again, whole`
  ],
  [
    "a zero byte",
    "utf-8",
    `${HEADER}\n1;a;;\n2;Geh\0eim;;\n`,
    `zero bytes: proef, proef.csv, 1 row (3; ${ROWS}); the file is damaged, or no text: deliver it again`
  ],
  [
    "a field of over 1 MB",
    "utf-8",
    `${HEADER}\n1;a;;\n2;${"Geheim".repeat(200_000)};;\n`,
    `row longer than 1 MB: proef, proef.csv, 1 row (3; ${ROWS}); a line end or a closing quote went lost: deliver it again, whole`
  ],
  [
    "a field of over 1 MB that lines are part of",
    "utf-8",
    `${HEADER}\n1;"${"Geheim\n".repeat(400_000)}";;\n`,
    `row longer than 1 MB: proef, proef.csv, 1 row (2; ${ROWS}); a line end or a closing quote went lost: deliver it again, whole`
  ],
  [
    "a quote that never closes",
    "utf-8",
    `${HEADER}\n1;a;;\n2;"Geheim;;\n3;b;;\n`,
    `quote that nothing closes: proef, proef.csv, 1 row (3; ${ROWS}); rows are cut off, or a text holds a quote: write it twice, in a text between quotes`
  ],
  [
    "a quote in the middle of a text",
    "utf-8",
    `${HEADER}\n1;Geh"eim;;\n2;b;;\n`,
    `quote that nothing closes: proef, proef.csv, 1 row (2; ${ROWS}); rows are cut off, or a text holds a quote: write it twice, in a text between quotes`
  ],
  [
    "quotes in the middle of two texts, which would swallow the rows between",
    "utf-8",
    `${HEADER}\n1;Geh"eim;;\n2;b;;\n3;Geh"eim;;\n`,
    "3 rows read of 1 in the file: proef, proef.csv; a text holds a quote or a line end: write quotes twice, and put such texts between quotes"
  ],
  [
    "line ends of two kinds, as two files joined give",
    "utf-8",
    `${HEADER}\n1;Geheim;;\n2;b;;\r\n3;c;;\n`,
    `line ends of two kinds: proef, proef.csv, 1 row (3; ${ROWS}); two files were joined, or a text holds a line end: export again`
  ],
  [
    "a carriage return within a text",
    "utf-8",
    `${HEADER}\n1;Geh\reim;;\n2;b;;\n`,
    `line ends of two kinds: proef, proef.csv, 1 row (2; ${ROWS}); two files were joined, or a text holds a line end: export again`
  ],
  [
    "an empty row between others",
    "utf-8",
    `${HEADER}\n1;Geheim;;\n\n\n2;b;;\n`,
    `empty row between others: proef, proef.csv, 2 rows (3, 4; ${ROWS}); rows went lost, or a text holds a line end: export again`
  ],
  [
    "a row cut off within",
    "utf-8",
    `${HEADER}\n1;Geheim;;\n2;b\n3;c;;\n`,
    `not 4 fields in the row: proef, proef.csv, 1 row (3; ${ROWS}); rows are cut off, or a text holds the separator or a quote: put such texts in quotes`
  ],
  [
    "a row with a field too many after a text of more lines",
    "utf-8",
    `${HEADER}\n1;"Geheim\nb";;\n2;b;;;\n`,
    `more fields in the row than in the header: proef, proef.csv, 1 row (3; ${ROWS}); a text holds the separator, or a column has no name: put such texts in quotes`
  ],
  [
    "a row with a field too few that ends in an empty one",
    "utf-8",
    `${HEADER}\n1;Geheim;;\n2;;\n`,
    `not 4 fields in the row: proef, proef.csv, 1 row (3; ${ROWS}); rows are cut off, or a text holds the separator or a quote: put such texts in quotes`
  ],
  [
    "two files in one, each with its byte order mark",
    "utf-8",
    `\uFEFF${HEADER}\n\uFEFF1;Geheim;;3\n`,
    `byte order mark within the file: proef, proef.csv, 1 row (2; ${ROWS}); two files were joined: export again, as one`
  ]
];

describe("validate(…) of delimited text refuses", () => {
  it.each(REFUSED)("%s", async (_what, encoding, content, message) => {
    const found = await read(content, csv(";", encoding));
    expect(found).toBe(message);
    expect(found).not.toMatch(/geh/i);
  });
});
