import {isPeriodCode} from "../charts/period-column.js";
import type {CellState} from "../disclosure/cell-state.js";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {chartTexts} from "../i18n/charts.js";
import {columnTexts} from "../i18n/downloads.js";
import {formatPeriod, formatState} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {FigureData} from "../notebook/figure/figure-data.js";

type Value = string | number | null;

/** One column of a figure, for machines and for readers. */
export interface DownloadColumn {
  /** Name for machines: the one in the rows. */
  id: string;
  /** Name in words. */
  label: string;
  type: "text" | "number";
  /** Values as they are: codes, unrounded numbers, null where nothing may be told. */
  values: Value[];
  /** The same in words, where a reader wants other ones: periods and states. */
  words: Value[];
}

/**
 * Reads a figure column by column. A number whose state is not `value` is null, as in the drawing: what its state
 * says is all that may be read from it.
 */
export function downloadColumns(data: FigureData, locale: Locale): DownloadColumn[] {
  const {columns, rows, roles} = data;
  const shown = [roles?.value, roles?.lower, roles?.upper];
  return columns.map((id) => {
    const values = rows.map((row): Value => {
      const state = roles?.state ? row[roles.state] : "value";
      return shown.includes(id) && state !== "value" ? null : (row[id] ?? null);
    });
    const numeric = values.every((value) => value === null || typeof value === "number");
    const type =
      numeric && (shown.includes(id) || values.some((value) => value !== null)) ? "number" : "text";
    const plain = type === "number" ? values : values.map((value) => (value === null ? null : String(value)));
    return {
      id,
      label: labelOf(id, data, locale),
      type,
      values: plain,
      words: inWords(id, plain, data, locale)
    };
  });
}

function labelOf(id: string, {unit, roles}: FigureData, locale: Locale): string {
  const texts = chartTexts[locale];
  const named: Readonly<Record<string, string>> = columnTexts[locale];
  const base = roles?.base ?? 1;
  if (id === roles?.value && unit) return unit === "%" ? texts.share : texts.value(unit);
  if (id === roles?.lower) return named.lower!;
  if (id === roles?.upper) return named.upper!;
  if (id === roles?.state) return named.state!;
  if (id === "n" && base > 1) return texts.rounded(base);
  return named[id] ?? texts.columns[id] ?? id;
}

function inWords(id: string, values: Value[], {roles}: FigureData, locale: Locale): Value[] {
  if (id === roles?.state)
    return values.map((value) =>
      CELL_STATES.some((known) => known === value)
        ? formatState(value as CellState, locale, roles.base)
        : value
    );
  const periods = values.every((value) => value === null || isPeriodCode(value));
  return periods
    ? values.map((value) => (value === null ? null : formatPeriod(String(value), locale)))
    : values;
}
