import type {Topology} from "topojson-specification";
import {enableDownloads} from "../components/enable-downloads.js";
import type {SelectResult} from "../engine/run-select.js";
import {drawChart} from "../lib/charts/draw-chart.js";
import {drawnFrom} from "../lib/charts/drawn-from.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import type {ChartRow, ChartSpec, Provenance} from "../lib/charts/spec.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import {type CellState, cellState} from "../lib/disclosure/cell-state.js";
import {rateUnit} from "../lib/figures/indicator-chart.js";
import {formatDate, formatLevel, formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {figureData} from "../lib/notebook/figure/figure-data.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {type ChartShape, MOST_BARS} from "./chart-shape.js";
import {type ExampleSubject, exampleSubject} from "./example-subject.js";
import type {ChartChoice} from "./workbench-state.js";

/** Draws a result in the way that was chosen; apart from the page, so that drawing is loaded with a result. */
export function drawResult(
  {sql, result, shape}: {sql: string; result: SelectResult; shape: ChartShape},
  choice: ChartChoice,
  manifest: Manifest,
  locale: Locale,
  shapes?: Topology
): Element {
  const example = exampleSubject(manifest, sql, locale);
  const plain = resultSpec(shape, choice, result, locale);
  const spec = example ? {...plain, ...exampleWords(example, choice.value, locale)} : plain;
  const rows = chartRows(result, shape, manifest, example?.card.base);
  const figure = drawChart(
    spec,
    spec.type === "bar" ? rows.slice(0, MOST_BARS) : rows,
    resultProvenance(result, manifest, locale, example),
    {document, locale, width: "both", prefix: "result"},
    shapes
  );
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
  const data = async () => figureData(drawnFrom(figure)!);
  enableDownloads(figure, {data, locale, manifest: async () => manifest});
  return figure;
}

/** Says which column has which role in the kind of chart that was chosen. */
export function resultSpec(
  shape: ChartShape,
  {type, value}: ChartChoice,
  {rows}: Pick<SelectResult, "rows">,
  locale: Locale
): ChartSpec {
  const t = workbenchTexts[locale];
  const by = type === "line" || type === "heatmap" ? t.by_period : nameOf(shape, locale);
  const spec = {type, title: t.chart_title(value, by), value, unit: ""};
  if (type === "map") return {...spec, level: shape.area!.level};
  if (type === "line") return {...spec, x: shape.period!, ...(shape.series ? {series: shape.series} : {})};
  if (type === "heatmap") return {...spec, x: shape.period!, y: "area_name"};
  const cut = rows.length > MOST_BARS;
  return {
    ...spec,
    y: shape.label,
    ...(cut ? {description: t.chart_too_long(formatNumber(MOST_BARS, locale))} : {})
  };
}

/** A name beside an area's code names that area, so that its level says more than the column. */
function nameOf({area, label, period}: ChartShape, locale: Locale): string {
  if (label === period) return workbenchTexts[locale].by_period;
  return area && (label === area.column || label === "name") ? formatLevel(area.level, locale) : label;
}

/** Says in the words of its card what a column of an example query holds. */
export function exampleWords(
  {card, scope}: ExampleSubject,
  column: string,
  locale: Locale
): Pick<ChartSpec, "title" | "unit" | "base" | "state"> {
  const t = workbenchTexts[locale];
  const name = card.name[locale];
  if (column === "denominator") {
    const denominator = card.denominator[locale];
    return {title: `${t.chart_denominator(denominator)} ${scope}`, unit: denominator};
  }
  const [what, unit] =
    column === "n" ? [t.chart_count(name), card.unit[locale]] : [name, rateUnit(card, locale)];
  return {title: `${what} ${scope}`, unit, base: card.base, state: "state"};
}

/**
 * Gives the rows the names under which a chart looks for areas and periods. With a rounding base a row says
 * itself whether its count is a number or only small.
 */
export function chartRows(
  {rows}: Pick<SelectResult, "rows">,
  shape: ChartShape,
  manifest: Manifest,
  base?: number
): ChartRow[] {
  const names = new Map(manifest.areas.map((area) => [area.code, area.name]));
  return rows.map((row) => {
    const shown: Record<string, string | number | null> = {};
    for (const [name, value] of Object.entries(row))
      shown[name] = typeof value === "boolean" ? String(value) : value;
    const area = shape.area ? String(row[shape.area.column]) : null;
    if (area) Object.assign(shown, {area, area_name: names.get(area) ?? area});
    if (shape.period) shown.period = String(row[shape.period]);
    if (base !== undefined) shown.state = stateOf(row, base);
    return shown;
  });
}

function stateOf({n, denominator}: SelectResult["rows"][number], base: number): CellState {
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return cellState({n: number(n), denominator: number(denominator)}, true, base);
}

/** Says where a result comes from: its tables, and whether any of them holds rounded counts. */
export function resultProvenance(
  {tables}: Pick<SelectResult, "tables">,
  manifest: Manifest,
  locale: Locale,
  example: ExampleSubject | null = null
): Provenance {
  const t = workbenchTexts[locale];
  const used = manifest.tables.filter((table) => tables.includes(table.name));
  const rounded = used.length === 0 || used.some((table) => table.status === "protected");
  return {
    source: t.chart_source(tables.join(", ") || "snapshot"),
    period: example?.period ?? t.chart_period,
    population: example?.card.denominator[locale] ?? t.chart_population,
    uncertainty: rounded ? t.chart_uncertainty(String(manifest.protection.base)) : t.chart_exact,
    snapshot: `${manifest.hash.slice(0, 12)}, ${formatDate(manifest.covers_until, locale)}`
  };
}
