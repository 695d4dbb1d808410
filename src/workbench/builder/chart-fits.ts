import type {SelectResult} from "../../engine/run-select.js";
import type {ChartType} from "../../lib/charts/spec.js";
import {type ChartShape, chartShape, MOST_BARS} from "./chart-shape.js";

/** A way to draw an answer: the type of chart, and which column is what. */
export interface ChartFit {
  type: ChartType;
  columns: Partial<Record<"x" | "y" | "series" | "level", string>>;
}

/** Fewer dots than these are no distribution. */
const LEAST_DOTS = 8;
const MOST_PANELS = 24;

export interface ChartFits {
  fits: ChartFit[];
  shape: ChartShape | null;
}

type Answer = Pick<SelectResult, "columns" | "rows">;

/** An answer never changes, and to find what fits it all its rows are read: once, however often it is drawn. */
const known = new WeakMap<Answer, ChartFits>();

/** Lists the ways to draw an answer that fit it, the best first; none where no chart does. */
export function chartFits(result: Answer): ChartFits {
  const found = known.get(result) ?? findFits(result);
  known.set(result, found);
  return found;
}

function findFits(result: Answer): ChartFits {
  const shape = chartShape(result);
  if (!shape) return {fits: [], shape};
  const {rows} = result;
  const {area, period, label, series, types} = shape;
  // Charts know areas and periods by the names of their columns.
  const byArea = area?.column === "area";
  const panels = series && period ? new Set(rows.map((row) => row[series])).size : 0;
  const periods = period ? new Set(rows.map((row) => row[period])).size : 0;
  const fits: (ChartFit | false | "" | undefined)[] = [
    types.includes("map") && byArea && {type: "map", columns: {level: area!.level}},
    types.includes("line") && {type: "line", columns: {x: period!, ...(series && {series})}},
    types.includes("heatmap") && {
      type: "heatmap",
      columns: {x: period!, y: label === period ? area!.column : label}
    },
    types.includes("bar") && rows.length <= MOST_BARS && {type: "bar", columns: {y: label}},
    types.includes("bar") && rows.length <= MOST_BARS && {type: "dot", columns: {y: label}},
    types.includes("line") &&
      series &&
      panels > 1 &&
      panels <= MOST_PANELS && {type: "multiples", columns: {x: period!, series}},
    series && periods === 2 && panels > 1 && {type: "slope", columns: {x: period!, series}},
    types.includes("map") &&
      byArea &&
      rows.length >= LEAST_DOTS && {type: "distribution", columns: {y: label}}
  ];
  return {fits: fits.filter((fit): fit is ChartFit => Boolean(fit)), shape};
}
