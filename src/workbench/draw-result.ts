import type {Topology} from "topojson-specification";
import type {SelectResult} from "../engine/run-select.js";
import {drawChart} from "../lib/charts/draw-chart.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import type {ChartRow, ChartSpec, Provenance} from "../lib/charts/spec.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import {formatDate, formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {type ChartShape, MOST_BARS} from "./chart-shape.js";
import type {ChartChoice} from "./workbench-state.js";

/** Draws a result in the way that was chosen; apart from the page, so that drawing is loaded with a result. */
export function drawResult(
  result: SelectResult,
  shape: ChartShape,
  choice: ChartChoice,
  manifest: Manifest,
  locale: Locale,
  shapes?: Topology
): Element {
  const spec = resultSpec(shape, choice, result, locale);
  const rows = chartRows(result, shape, manifest);
  const figure = drawChart(
    spec,
    spec.type === "bar" ? rows.slice(0, MOST_BARS) : rows,
    resultProvenance(result, manifest, locale),
    {document, locale, width: "both", prefix: "result"},
    shapes
  );
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
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
  const by = type === "line" || type === "heatmap" ? shape.period! : shape.label;
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

/** Gives the rows the names under which a chart looks for areas and periods. */
export function chartRows(
  {rows}: Pick<SelectResult, "rows">,
  shape: ChartShape,
  manifest: Manifest
): ChartRow[] {
  const names = new Map(manifest.areas.map((area) => [area.code, area.name]));
  return rows.map((row) => {
    const shown: Record<string, string | number | null> = {};
    for (const [name, value] of Object.entries(row))
      shown[name] = typeof value === "boolean" ? String(value) : value;
    const area = shape.area ? String(row[shape.area.column]) : null;
    if (area) Object.assign(shown, {area, area_name: names.get(area) ?? area});
    if (shape.period) shown.period = String(row[shape.period]);
    return shown;
  });
}

/** Says where a result comes from: its tables, and whether any of them holds rounded counts. */
export function resultProvenance(
  {tables}: Pick<SelectResult, "tables">,
  manifest: Manifest,
  locale: Locale
): Provenance {
  const t = workbenchTexts[locale];
  const used = manifest.tables.filter((table) => tables.includes(table.name));
  const rounded = used.length === 0 || used.some((table) => table.status === "protected");
  return {
    source: t.chart_source(tables.join(", ") || "snapshot"),
    period: t.chart_period,
    population: t.chart_population,
    uncertainty: rounded ? t.chart_uncertainty(String(manifest.protection.base)) : t.chart_exact,
    snapshot: `${manifest.hash.slice(0, 12)}, ${formatDate(manifest.covers_until, locale)}`
  };
}
