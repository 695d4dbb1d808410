import type {Locale} from "../i18n/locale.js";

/** How numbers and cells are told apart. */
export interface CsvDialect {
  separator: "," | ";";
  decimal: "." | ",";
}

/** For programs: RFC 4180 with decimal points. */
export const PLAIN_CSV: CsvDialect = {separator: ",", decimal: "."};

/** Begins a file that a spreadsheet must read as UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Returns what a spreadsheet of the reader's locale opens as it is. */
export function spreadsheetCsv(locale: Locale): CsvDialect {
  return locale === "nl" ? {separator: ";", decimal: ","} : PLAIN_CSV;
}

/**
 * Writes rows as CSV. Null becomes an empty cell. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, in every dialect: whoever opens the file chooses the program.
 */
export function writeCsv(
  head: readonly string[],
  rows: Iterable<readonly unknown[]>,
  {separator, decimal}: CsvDialect
): string {
  const cell = (value: unknown) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value).replace(".", decimal);
    return quoted(harmless(String(value)), separator);
  };
  const line = (values: readonly unknown[]) => `${values.map(cell).join(separator)}\r\n`;
  return line(head) + Array.from(rows, line).join("");
}

/** Spreadsheets take what begins so, also in full width, for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
