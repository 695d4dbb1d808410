import type {SelectResult} from "../engine/run-select.js";
import type {Locale} from "../lib/i18n/locale.js";

/**
 * Writes a result as CSV that a spreadsheet of the reader's locale opens as it is: semicolons and decimal commas
 * in Dutch. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function resultCsv({columns, rows}: Pick<SelectResult, "columns" | "rows">, locale: Locale): string {
  const separator = locale === "nl" ? ";" : ",";
  const cell = (value: unknown) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return locale === "nl" ? String(value).replace(".", ",") : String(value);
    return quoted(String(value), separator);
  };
  const line = (values: readonly unknown[]) => `${values.map(cell).join(separator)}\r\n`;
  return line(columns.map((c) => c.name)) + rows.map((row) => line(columns.map((c) => row[c.name]))).join("");
}

function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
