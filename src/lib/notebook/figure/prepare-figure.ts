import {ancestorOf} from "../../areas/ancestor.js";
import {LEVELS} from "../../areas/area.js";
import type {ChartType} from "../../charts/spec.js";
import type {TableFigure} from "../../charts/table-figure.js";
import type {Locale} from "../../i18n/locale.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import type {ObservedChart} from "../schema/charts.js";
import {checkAreas} from "./check-areas.js";
import type {Drawable} from "./drawable.js";
import {figureTable} from "./figure-table.js";
import {cardOf, observationsOf, observed} from "./observed-chart.js";
import {phenomenonHeatmap} from "./phenomenon-heatmap.js";
import {settledPeriods} from "./settled-periods.js";

/** Figures that are one chart of one indicator. */
type OneChart = Extract<FilledFigure, {kind: "map" | "trend" | "heatmap" | "compare"}>;

/** What is drawn of a figure: a chart or a table. */
export type Drawn = {chart: Drawable} | {table: TableFigure};

/** Prepares any figure for drawing. */
export function prepareFigure(figure: FilledFigure, data: SnapshotData, locale: Locale): Drawn {
  if (figure.kind === "table") return {table: figureTable(figure, data, locale)};
  if (figure.kind === "heatmap" && figure.spec.phenomenon !== undefined)
    return {chart: phenomenonHeatmap(figure, data, locale)};
  return {chart: figureChart(figure, data, locale)};
}

/** Prepares a map, trend, heatmap or comparison as a chart of observations. */
function figureChart(figure: OneChart, data: SnapshotData, locale: Locale): Drawable {
  const {kind, spec} = figure;
  const {title, period} = spec;
  // Lines and grids show each period; several of other kinds would stand on each other.
  if (kind !== "map" && Array.isArray(period)) settledPeriods(figure, ["period"], period, data);
  const indicator = spec.indicator!;
  const card = cardOf(figure, ["indicator"], indicator, data);
  const areas = "areas" in spec && Array.isArray(spec.areas) ? spec.areas : undefined;
  checkAreas(figure, "areas", areas ?? [], data);
  const words = {
    title,
    ...(spec.description && {description: spec.description}),
    ...(spec.alt && {alt: spec.alt})
  };
  const value = "value" in spec && spec.value ? {value: spec.value} : {};
  if (kind === "compare") {
    const beside = comparedAreas(figure, data);
    const several = Array.isArray(period) || period.startsWith("each ");
    const type: ChartType = several ? "line" : "dot";
    const cells = observationsOf({indicator, period, areas: beside}, data);
    // The level of the area that it is about says whether anything may be shown.
    const level = data.manifest.areas.find(({code}) => code === spec.area)!.level;
    const chart = {...words, type, data: {indicator, level, period}, ...(type === "line" && SERIES)};
    return observed(chart as ObservedChart, card, cells, data, locale);
  }
  const level = spec.level as ObservedChart["data"]["level"];
  if (kind === "map") {
    const counts = spec.value === "n" ? [card] : [];
    const over = settledPeriods(figure, ["period"], period, data, {counts});
    const cells = observationsOf({indicator, level, period: over, areas, together: true}, data);
    const chart = {...words, ...value, type: "map" as const, data: {indicator, level, period: over}};
    return observed(chart, card, cells, data, locale);
  }
  const type = ({trend: "line", heatmap: "heatmap"} as const)[kind];
  const cells = observationsOf({indicator, level, period, areas}, data);
  return observed({...words, ...value, type, data: {indicator, level, period}}, card, cells, data, locale);
}

const SERIES = {series: "area_name"};

/** The area, those above it, and the others that are named, each once and in this order. */
function comparedAreas(figure: Extract<FilledFigure, {kind: "compare"}>, data: SnapshotData): string[] {
  const {area, with: others = []} = figure.spec;
  const named = Array.isArray(others) ? others : [others];
  checkAreas(figure, "area", [area], data);
  checkAreas(figure, "with", named, data);
  const byCode = new Map(data.manifest.areas.map((one) => [one.code, one]));
  const {level} = byCode.get(area)!;
  const shown = figure.spec.above ?? LEVELS;
  const above = FINEST_FIRST.slice(FINEST_FIRST.indexOf(level) + 1).filter((of) => shown.includes(of));
  return [...new Set([area, ...above.map((of) => ancestorOf(area, of, byCode)), ...named])];
}

const FINEST_FIRST = [...LEVELS].reverse();
