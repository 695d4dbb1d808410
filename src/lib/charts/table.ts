import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatState} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {crossTable} from "./cross-table.js";
import {element} from "./element.js";
import {slopeTable} from "./slope-table.js";
import type {ChartSpec} from "./spec.js";
import type {TableInput} from "./table-input.js";

interface Column {
  name: string;
  /** Columns of words come first and head their row. */
  numeric: boolean;
  write: (cell: ChartCell) => string;
}

/**
 * Makes the table of a chart: one row per cell; for a heatmap and for small multiples a row per area with a column per
 * time, and for a slope a row per line with both its ends.
 */
export function chartTable(input: TableInput): HTMLElement {
  const {document, spec} = input;
  const crossed = spec.type === "heatmap" || spec.type === "multiples";
  const [head, body] = crossed
    ? crossTable(input)
    : spec.type === "slope"
      ? slopeTable(input)
      : longTable(input);
  return element(
    document,
    "table",
    {class: crossed && "chart-cross"},
    element(document, "caption", {}, spec.title),
    element(document, "thead", {}, head),
    element(document, "tbody", {}, ...body)
  );
}

function longTable({document, spec, cells, locale, decimals}: TableInput): [HTMLElement, HTMLElement[]] {
  const columns = columnsOf(spec, cells, locale, decimals);
  const th = (c: Column) =>
    element(document, "th", {scope: "col", class: c.numeric && "chart-number"}, c.name);
  const row = (cell: ChartCell) =>
    element(
      document,
      "tr",
      {},
      ...columns.map((c, i) =>
        i === 0
          ? element(document, "th", {scope: "row"}, c.write(cell))
          : element(document, "td", {class: c.numeric && "chart-number"}, c.write(cell))
      )
    );
  return [element(document, "tr", {}, ...columns.map(th)), cells.map(row)];
}

function columnsOf(spec: ChartSpec, cells: readonly ChartCell[], locale: Locale, decimals: number): Column[] {
  const texts = chartTexts[locale];
  const named = (column: string) => texts.columns[column] ?? column;
  const number = (value: unknown, places: number) =>
    typeof value === "number" ? formatNumber(value, locale, places) : "–";
  const has = (column: string) => cells.some((c) => typeof c.row[column] === "number");
  const words = [spec.y, spec.series, spec.x].filter((column) => column !== undefined);
  if (!words.length) words.push("area_name");
  if (!words.includes("area_name") && cells.some((c) => c.row.area_name)) words.unshift("area_name");
  const columns: Column[] = [...new Set(words)].map((column) => ({
    name: named(column),
    numeric: false,
    write: (cell) => writeLabel(cell.row[column] ?? null, locale)
  }));
  columns.push({
    name: spec.unit === "%" ? texts.share : texts.value(spec.unit),
    numeric: true,
    write: (cell) =>
      cell.value === null ? formatState(cell.state, locale, cell.base) : number(cell.value, decimals)
  });
  if (cells.some((c) => c.lower !== null && c.upper !== null)) {
    columns.push({
      name: texts.interval,
      numeric: true,
      write: (c) =>
        c.lower === null || c.upper === null
          ? "–"
          : texts.intervalWords(number(c.lower, decimals), number(c.upper, decimals))
    });
  }
  if (has("n") && spec.value !== "n") {
    columns.push({
      name: spec.base && spec.base > 1 ? texts.rounded(spec.base) : named("n"),
      numeric: true,
      write: (c) => (c.state === "small" ? formatState("small", locale, c.base) : number(c.row.n, 0))
    });
  }
  if (has("denominator")) {
    columns.push({name: named("denominator"), numeric: true, write: (c) => number(c.row.denominator, 0)});
  }
  return columns;
}
