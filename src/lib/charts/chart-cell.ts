import type {CellState} from "../disclosure/cell-state.js";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {chartTexts} from "../i18n/charts.js";
import {decimalsForAll, formatNumber, formatPeriod, formatQuantity, formatState} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {isPeriodCode} from "./period-column.js";
import type {ChartRow, ChartSpec} from "./spec.js";

/** A row as a chart draws it: its roles picked out, and itself in words. */
export interface ChartCell {
  row: ChartRow;
  /** Unique within the chart. */
  key: string;
  area: string | null;
  period: string | null;
  x: string | number | null;
  y: string | number | null;
  series: string | null;
  state: CellState;
  /** Rounding base of this cell: that of its row where rows of several stand together, else of the spec. */
  base: number | undefined;
  /** Null unless the state is `value`. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** What the row is about, in words: `Molenkade, 2024`. */
  name: string;
  /** Name, value, interval and state in words, for screen readers and the tooltip. */
  words: string;
}

/** Reads the rows of a chart by the columns that the spec names. */
export function chartCells(spec: ChartSpec, rows: readonly ChartRow[], locale: Locale): ChartCell[] {
  const seen = new Map<string, number>();
  const read = rows.map((row) => readCell(spec, row));
  const decimals = chartDecimals(spec, read);
  return read.map((cell) => {
    const names = [cell.y, cell.series, cell.x].filter((v) => v !== null && v !== "");
    if (cell.row.area_name && !names.includes(cell.row.area_name)) names.unshift(cell.row.area_name);
    const name = [...new Set(names)].map((v) => writeLabel(v, locale)).join(", ");
    const united = cell.row.area_members
      ? ` (${chartTexts[locale].with(String(cell.row.area_members))})`
      : "";
    const base = [cell.area, cell.period].filter(Boolean).join(" ") || names.join(" ");
    const plain = cell.series && !base.includes(cell.series) ? `${base} ${cell.series}` : base;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    const key = times > 1 ? `${plain} #${times}` : plain;
    return {...cell, key, name, words: `${name}${united}: ${writeCell(spec, cell, locale, decimals)}`};
  });
}

/** Returns how many decimals the numbers of one chart have. */
export function chartDecimals(spec: ChartSpec, cells: readonly Pick<ChartCell, "value">[]): number {
  return spec.decimals ?? decimalsForAll(cells.map((c) => c.value).filter((v) => v !== null));
}

/** Writes a category or a period as a reader wants it. */
export function writeLabel(value: string | number | null, locale: Locale): string {
  if (value === null) return "";
  return isPeriodCode(value) ? formatPeriod(String(value), locale) : String(value);
}

type Read = Omit<ChartCell, "key" | "name" | "words">;

function readCell(spec: ChartSpec, row: ChartRow): Read {
  const number = (column: string | undefined) => {
    const value = column ? row[column] : null;
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  const text = (value: string | number | null | undefined) => (value == null ? null : String(value));
  const value = number(spec.value);
  const told = spec.state ? row[spec.state] : undefined;
  const known = CELL_STATES.find((s) => s === told) ?? "value";
  const state: CellState = known === "value" && value === null ? "missing" : known;
  const has = state === "value";
  return {
    row,
    area: text(row.area),
    period: text(row.period),
    x: spec.x ? (row[spec.x] ?? null) : null,
    y: spec.y ? (row[spec.y] ?? null) : null,
    series: spec.series ? text(row[spec.series]) : null,
    state,
    base: typeof row.base === "number" ? row.base : spec.base,
    value: has ? value : null,
    lower: has ? number(spec.lower) : null,
    upper: has ? number(spec.upper) : null
  };
}

/** Writes what a cell says: its value with unit and interval, or its state. */
export function writeCell(
  spec: ChartSpec,
  cell: Pick<ChartCell, "state" | "base" | "value" | "lower" | "upper">,
  locale: Locale,
  decimals: number
): string {
  if (cell.state === "not_published" && spec.closed) return spec.closed;
  if (cell.value === null) return formatState(cell.state, locale, cell.base);
  const texts = chartTexts[locale];
  const value = formatQuantity(cell.value, spec.unit, locale, decimals);
  const about = cell.base && cell.base > 1 ? texts.about(value) : value;
  if (cell.lower === null || cell.upper === null) return about;
  const [lower, upper] = [cell.lower, cell.upper].map((v) => formatNumber(v, locale, decimals));
  return `${about} (${texts.interval} ${texts.intervalWords(lower!, upper!)})`;
}
