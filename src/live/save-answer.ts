import {saveFile} from "../components/downloads/save-file.js";
import type {ResultColumn, ResultRow} from "../engine/run-select.js";
import type {AboutEntry} from "../lib/downloads/about-figure.js";
import {BYTE_ORDER_MARK, spreadsheetCsv} from "../lib/downloads/csv.js";
import {fileName} from "../lib/downloads/file-name.js";
import {writeWithAbout} from "../lib/downloads/write-with-about.js";
import type {Locale} from "../lib/i18n/locale.js";

/**
 * Saves the answer of a query, all rows of it and where they come from, as a file that the spreadsheet of the reader's
 * language opens as it is.
 */
export function saveAnswer(
  name: string,
  {columns, rows}: {columns: readonly ResultColumn[]; rows: readonly ResultRow[]},
  about: readonly AboutEntry[],
  locale: Locale
): void {
  const names = columns.map((column) => column.name);
  const values = rows.map((row) => names.map((one) => row[one]));
  const text = BYTE_ORDER_MARK + writeWithAbout(names, values, about, spreadsheetCsv(locale));
  saveFile(new Blob([text], {type: "text/csv"}), `${fileName(name, "", locale)}.csv`);
}
