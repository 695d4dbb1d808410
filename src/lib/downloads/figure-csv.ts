import {columnTexts} from "../i18n/downloads.js";
import type {Locale} from "../i18n/locale.js";
import type {FigureData} from "../notebook/figure/figure-data.js";
import {aboutFigure} from "./about-figure.js";
import type {CsvDialect} from "./csv.js";
import {type DownloadColumn, downloadColumns} from "./download-columns.js";
import {writeWithAbout} from "./write-with-about.js";

/** What a reader looks for first; other columns follow as they come, the state after the numbers. */
const FIRST = ["area_name", "area", "area_members", "indicator_name", "indicator", "period"];

/** Writes a figure as a table for readers: columns, periods and states in words, and where the figures come from. */
export function figureCsv(data: FigureData, origin: string, locale: Locale, dialect: CsvDialect): string {
  const columns = downloadColumns(data, locale)
    .sort((a, b) => rank(a, data) - rank(b, data))
    .flatMap((column) => withCodes(column, locale));
  const rows = data.rows.map((_, i) => columns.map(({words}) => words[i] ?? null));
  return writeWithAbout(
    columns.map(({label}) => label),
    rows,
    aboutFigure(data, origin, locale),
    dialect
  );
}

function rank({id}: DownloadColumn, {roles}: FigureData): number {
  if (id === roles?.state) return FIRST.length + 1;
  const at = FIRST.indexOf(id);
  return at < 0 ? FIRST.length : at;
}

/** A period in words is for people; its code sorts and joins. */
function withCodes(column: DownloadColumn, locale: Locale): DownloadColumn[] {
  if (column.id !== "period" || column.words === column.values) return [column];
  return [column, {...column, label: columnTexts[locale].period_code, words: column.values}];
}
