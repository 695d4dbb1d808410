import {readFile} from "node:fs/promises";
import {type CellValue, EncryptedFileError, type Sheet} from "hucre";
import {readXlsx} from "hucre/xlsx";
import type {ColumnContract, FileContract, FileFormat} from "../../sources/contract.js";
import {LONGEST_ROW} from "../scan-bytes.js";
import {type Delivery, type Loaded, refused} from "./delivery.js";
import {Flaws} from "./flaws.js";
import {checkHeader, letIn} from "./header.js";
import {dateText, LARGEST_EXACT, numberText} from "./native-text.js";
import {TextRows} from "./text-rows.js";
import {holdsItsParts} from "./workbook-parts.js";

type Excel = Extract<FileFormat, {type: "excel"}>;
type Flaw = "error" | "no_result" | "digits" | "not_text" | "long" | "empty";

/**
 * Loads one worksheet. Rows and columns that are hidden or filtered away are read like others; a formula counts
 * for the result that the workbook holds, and is never worked out.
 */
export async function loadExcel(delivery: Delivery, format: Excel): Promise<Loaded> {
  const {contract} = delivery;
  const sheet = await readSheet(delivery, format);
  if (sheet.merges?.length) {
    throw refused(delivery, {
      problem: "merged cells",
      rows: sheet.merges.length,
      first: sheet.merges.map((merge) => merge.startRow + 1),
      wayOut: "all but one of them read as empty: take them apart, and fill every cell"
    });
  }
  const last = sheet.rows.findLastIndex((row) => row.some((value) => !isEmpty(value)));
  const rows = sheet.rows.slice(1, last + 1);
  const header = headerOf(sheet.rows[0] ?? [], rows);
  checkHeader(delivery, header);
  const names = letIn(contract, header);
  const flaws = new Flaws<Flaw>(FLAWS);
  const table = await TextRows.open(delivery, names);
  for (const [i, row] of rows.entries()) {
    if (row.every(isEmpty)) flaws.add("empty", i + 2);
    for (const name of names) {
      const column = header.indexOf(name);
      const flaw = flawOf(row[column] ?? null, sheet.cells?.get(`${i + 1},${column}`)?.type);
      if (flaw) flaws.add(flaw, i + 2, name);
    }
    if (!flaws.any) {
      await table.add((name) => textOf(row[header.indexOf(name)] ?? null, contract.columns[name]!, contract));
    }
  }
  flaws.report(delivery);
  await table.close();
  return {columns: names, rows: rows.length, row: "rowid + 2"};
}

async function readSheet(delivery: Delivery, {sheet: name}: Excel): Promise<Sheet> {
  let hidden = false;
  const workbook = await readWhole(await readFile(delivery.path), {
    sheets: (info, index) => {
      const wanted = name === undefined ? index === 0 : info.name === name;
      if (wanted && name === undefined) hidden = Boolean(info.hidden || info.veryHidden);
      return wanted;
    }
  }).catch((error: Error) => {
    const locked = error instanceof EncryptedFileError;
    throw refused(delivery, {
      problem: locked ? "locked with a password" : "not readable as a workbook (.xlsx)",
      wayOut: locked
        ? "save it without a password, in a folder that is protected"
        : "the file is damaged, cut off or of another format: deliver it again"
    });
  });
  const [sheet] = workbook.sheets;
  if (sheet && !hidden) return sheet;
  throw refused(delivery, {
    problem: sheet ? "first sheet hidden" : name === undefined ? "no sheet" : `sheet missing (${name})`,
    wayOut: "name the sheet in the contract as it is called in the workbook"
  });
}

/** Reads a workbook of which no part went missing. */
async function readWhole(bytes: Uint8Array, options: Parameters<typeof readXlsx>[1]) {
  const workbook = await readXlsx(bytes, options);
  if (!holdsItsParts(bytes)) throw new Error("a part of the workbook is missing");
  return workbook;
}

/** Names of columns; one without a name counts only where it holds something. */
function headerOf(row: readonly CellValue[], rows: readonly (readonly CellValue[])[]): string[] {
  const names = row.map((value) => (isEmpty(value) ? "" : String(value).trim()));
  const width = rows.reduce((most, {length}) => Math.max(most, length), names.length);
  const used = (column: number) => rows.some((values) => !isEmpty(values[column] ?? null));
  const all = Array.from({length: width}, (_, i) => names[i] ?? "");
  return all.slice(0, all.findLastIndex((name, i) => name !== "" || used(i)) + 1);
}

function flawOf(value: CellValue, type: string | undefined): Flaw | null {
  if (type === "error") return "error";
  if (type === "formula" && value === null) return "no_result";
  if (typeof value === "number" && Math.abs(value) >= LARGEST_EXACT) return "digits";
  if (typeof value !== "string") return null;
  if (/\0|\p{Surrogate}/u.test(value)) return "not_text";
  return value.length > LONGEST_ROW ? "long" : null;
}

const FLAWS: Record<Flaw, [string, string]> = {
  error: ["cell with an error (#N/A, #REF! and the like)", "mend the formula, or empty the cell"],
  no_result: [
    "formula without a result",
    "open the workbook in Excel or LibreOffice and save it, or export values instead of formulas"
  ],
  digits: ["number with more than 15 digits", "its last digits are lost: export ids as text"],
  not_text: ["text with a zero byte or half a character", "correct it at the source"],
  long: ["field longer than 1 MB", "the file is damaged: deliver it again"],
  empty: ["empty row between others", "rows went lost, or two tables stand in one sheet: export again"]
};

function textOf(value: CellValue, column: ColumnContract, contract: FileContract): string | null {
  if (value === null) return null;
  if (typeof value === "number") return numberText(value, contract);
  if (!(value instanceof Date)) return String(value);
  const [day, time] = value.toISOString().split("T") as [string, string];
  return time === "00:00:00.000Z" ? dateText(day, column) : `${day} ${time}`;
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}
