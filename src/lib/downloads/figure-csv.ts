import {columnTexts} from "../i18n/downloads.js";
import type {Locale} from "../i18n/locale.js";
import type {FigureData} from "../notebook/figure/figure-data.js";
import {aboutFigure} from "./about-figure.js";
import {type CsvDialect, writeCsv} from "./csv.js";
import {type DownloadColumn, downloadColumns} from "./download-columns.js";

/** What a reader looks for first; other columns follow as they come, the state after the numbers. */
const FIRST = ["area_name", "area", "area_members", "indicator_name", "indicator", "period"];

/**
 * Writes a figure as a table for readers: columns, periods and states in words. Where the figures come from stands
 * in columns at the end, the same in every row: a heading above the table would break readers of CSV, and a file
 * beside it gets lost; columns stay with each row, also when rows are sorted, filtered or pasted elsewhere.
 */
export function figureCsv(data: FigureData, origin: string, locale: Locale, dialect: CsvDialect): string {
  const about = aboutFigure(data, origin, locale);
  const columns = downloadColumns(data, locale)
    .sort((a, b) => rank(a, data) - rank(b, data))
    .flatMap((column) => withCodes(column, locale));
  const constant = about.map(({words}) => words);
  const rows = data.rows.map((_, i) => [...columns.map(({words}) => words[i] ?? null), ...constant]);
  const names = [...columns.map(({label}) => label), ...about.map(({name}) => name)];
  return writeCsv(distinct(names), rows, dialect);
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

/** A query may give a column the name that another has in words. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 2; taken.has(free); i++) free = `${name} (${i})`;
    taken.add(free);
    return free;
  });
}
