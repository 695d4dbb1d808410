import type {ChartCell} from "./chart-cell.js";
import {classOf} from "./class-breaks.js";
import {classFill, stateFill} from "./paint.js";

/** Returns what fills a cell of a map or heatmap: the colour of its class, or the pattern of its state. */
export function cellFill(chart: {breaks: readonly number[]; prefix: string}): (cell: ChartCell) => string {
  return ({value, state}) =>
    value === null
      ? stateFill(state === "value" ? "missing" : state, chart.prefix)
      : classFill(classOf(value, chart.breaks), chart.breaks.length + 1);
}
