import * as Plot from "@observablehq/plot";
import type {ChartCell} from "./chart-cell.js";
import {lineAxis} from "./line-axis.js";
import type {Plan, PlanInput} from "./plan.js";

const WIDTH = 140;
const HEIGHT = 36;

/** Plans a line the size of a word: from zero, without axes, its last value as a dot. */
export function planSparkline({cells, locale}: PlanInput): Plan {
  const axis = lineAxis(cells, locale, WIDTH);
  const most = Math.max(...cells.map((c) => c.value ?? 0)) || 1;
  const least = Math.min(0, ...cells.map((c) => c.value ?? 0));
  const y = (c: ChartCell) => c.value;
  const last = cells.findLast((c) => c.value !== null);
  return {
    marks: [],
    options: {
      width: WIDTH,
      height: HEIGHT,
      margin: 4,
      x: {type: "linear", domain: axis.domain, axis: null},
      y: {domain: [least, most], axis: null},
      marks: [
        Plot.ruleY([0], {stroke: "var(--chart-grid)"}),
        Plot.line(cells, {x: axis.position, y, stroke: "var(--chart-line-1)", strokeWidth: 1.75}),
        Plot.dot(last ? [last] : [], {x: axis.position, y, r: 3, fill: "var(--chart-line-1)", stroke: "none"})
      ]
    }
  };
}
