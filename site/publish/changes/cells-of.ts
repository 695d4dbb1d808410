import type {ChartRow} from "../../../src/lib/charts/spec.js";
import {CELL_STATES, type CellState} from "../../../src/lib/disclosure/cell-state.js";
import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";

/** One number of a figure, and what it is about. */
export interface FigureCell {
  /** What it is about, periods left out; with `period` it is one cell of the figure. */
  key: string;
  /** Code of its period; null where the figure has no column of periods. */
  period: string | null;
  /** What it is about in words, periods left out. */
  names: string[];
  state: CellState;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

type Roles = NonNullable<FigureData["roles"]>;

/**
 * Takes the cells out of a figure. Its texts say what a row is about; where they do not tell the rows apart, as with
 * years written as numbers, so do further columns.
 */
export function cellsOf(figure: FigureData): FigureCell[] {
  const {columns, rows, roles = RATES} = figure;
  const {value, lower, upper} = roles;
  const keys = keyColumns(figure, roles);
  // Where a code stands beside a name, a reader wants the name.
  const named = [...keys, ...columns.filter((column) => isNameOf(column, columns))].filter(
    (column) =>
      column !== "period" &&
      !column.endsWith("_members") &&
      !columns.includes(`${column}_name`) &&
      !(column === "indicator" && distinct(rows, [column]) === 1)
  );
  const about = keys.filter((column) => column !== "period");
  return rows.map((row) => ({
    key: about.map((column) => String(row[column] ?? "")).join("\n"),
    period: isText(row.period) ? row.period : null,
    names: named.map((column) => String(row[column] ?? "")).filter(Boolean),
    state: stateOf(row, roles),
    value: number(row, value),
    lower: number(row, lower),
    upper: number(row, upper)
  }));
}

const RATES: Roles = {value: "rate", lower: "lower", upper: "upper", state: "state"};

/** Columns that say what a row is about, and together tell the rows apart where anything does. */
function keyColumns({columns, rows}: FigureData, {value, lower, upper, state}: Roles): string[] {
  const numbers = [value, lower, upper, state, "n", "denominator", "rate"];
  const others = columns.filter((column) => !numbers.includes(column) && !isNameOf(column, columns));
  const keys = others.filter((column) => rows.some((row) => isText(row[column])));
  for (const column of others) {
    if (distinct(rows, keys) === rows.length) break;
    if (!keys.includes(column)) keys.push(column);
  }
  return keys;
}

function distinct(rows: readonly ChartRow[], columns: readonly string[]): number {
  return new Set(rows.map((row) => columns.map((column) => row[column]).join("\n"))).size;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** `area_name` beside `area` says the same once more, and a name may be written otherwise later. */
function isNameOf(column: string, columns: readonly string[]): boolean {
  const [, code] = /^(.+)_(?:name|members)$/.exec(column) ?? [];
  return code !== undefined && columns.includes(code);
}

function stateOf(row: ChartRow, {value, state}: Roles): CellState {
  const known = CELL_STATES.find((one) => state !== undefined && row[state] === one);
  return known ?? (typeof row[value] === "number" ? "value" : "not_published");
}

function number(row: ChartRow, column: string | undefined): number | null {
  const value = column === undefined ? null : row[column];
  return typeof value === "number" ? value : null;
}
