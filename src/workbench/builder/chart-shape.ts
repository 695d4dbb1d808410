import type {ResultColumn, SelectResult} from "../../engine/run-select.js";
import type {Level} from "../../lib/areas/area.js";
import {parsePeriod} from "../../lib/periods/period.js";

export type ResultChartType = "map" | "heatmap" | "line" | "bar";

/** How a result can be drawn: columns by role, the kinds of chart that fit, the best one first. */
export interface ChartShape {
  types: ResultChartType[];
  /** Columns with a number, the most telling one first. */
  values: string[];
  area?: {column: string; level: Level};
  period?: string;
  /** Column that names a row: the first text that is no code, else the area or the period. */
  label: string;
  /** Column that splits lines. */
  series?: string;
}

/** More bars than this cannot be told apart; more lines neither. */
export const MOST_BARS = 40;
const MOST_LINES = 8;

/** Finds how a result can be drawn; null when it holds no number beside a name, or no rows. */
export function chartShape({columns, rows}: Pick<SelectResult, "columns" | "rows">): ChartShape | null {
  const numbers = columns.filter((c) => c.kind === "number").map((c) => c.name);
  const texts = columns.filter((c) => c.kind === "text");
  if (rows.length === 0 || numbers.length === 0 || texts.length === 0) return null;

  const values = (column: ResultColumn) => rows.map((row) => row[column.name]);
  const period = texts.find((column) => values(column).every(isPeriod))?.name;
  const area = texts
    .map((column) => ({column: column.name, level: commonLevel(values(column))}))
    .find((found): found is {column: string; level: Level} => found.level !== null);
  const plain = texts.filter((c) => c.name !== period && c.name !== area?.column);
  const label = plain[0]?.name ?? area?.column ?? period!;
  const distinct = (name: string) => new Set(rows.map((row) => row[name])).size;
  const once = (...names: string[]) =>
    new Set(rows.map((row) => JSON.stringify(names.map((name) => row[name])))).size === rows.length;

  const series = [label, area?.column].find(
    (name) => name && name !== period && period && distinct(name) <= MOST_LINES && once(period, name)
  );
  const types: ResultChartType[] = [];
  if (area && area.level !== "gemeente" && once(area.column)) types.push("map");
  if (area && period && distinct(period) > 1 && distinct(area.column) > 1 && once(area.column, period))
    types.push("heatmap");
  if (period && distinct(period) > 1 && (once(period) || series)) types.push("line");
  if (once(label)) types.push("bar");
  if (types.length === 0) return null;
  return {
    types,
    values: [...numbers].sort((a, b) => Number(isRate(b)) - Number(isRate(a))),
    ...(area ? {area} : {}),
    ...(period ? {period} : {}),
    label,
    ...(series && !(period && once(period)) ? {series} : {})
  };
}

function isRate(name: string): boolean {
  return /^(rate|share|aandeel|per_\d+|percentage)$/i.test(name);
}

function isPeriod(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    parsePeriod(value);
    return true;
  } catch {
    return false;
  }
}

const CODES: [Level, RegExp][] = [
  ["gemeente", /^GM\d{4}$/],
  ["wijk", /^WK\d{6}$/],
  ["buurt", /^BU\d{8}$/]
];

function commonLevel(values: readonly unknown[]): Level | null {
  const found = CODES.find(([, code]) => values.every((v) => typeof v === "string" && code.test(v)));
  return found?.[0] ?? null;
}
