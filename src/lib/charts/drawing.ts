import * as Plot from "@observablehq/plot";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {planArea} from "./area.js";
import {planRows} from "./bar.js";
import {cleanDrawing} from "./clean-drawing.js";
import {planDistribution} from "./distribution.js";
import {planHeatmap} from "./heatmap.js";
import {planLine} from "./line.js";
import {planMap} from "./map.js";
import {planMultiples} from "./multiples.js";
import {statePatterns} from "./paint.js";
import type {Plan, PlanInput} from "./plan.js";
import {planSlope} from "./slope.js";
import {planSparkline} from "./sparkline.js";
import type {ChartType} from "./spec.js";

const PLANS: Record<ChartType, (input: PlanInput) => Plan> = {
  bar: planRows,
  dot: planRows,
  line: planLine,
  area: planArea,
  distribution: planDistribution,
  slope: planSlope,
  multiples: planMultiples,
  map: planMap,
  heatmap: planHeatmap,
  sparkline: planSparkline
};

/** Draws the picture of a chart as an SVG without styles, its marks named and its patterns inside. */
export function drawing(document: Document, input: PlanInput, alt: string): SVGElement {
  const plan = PLANS[input.spec.type](input);
  const svg = Plot.plot({...plan.options, document, className: "chart-plot"}) as unknown as SVGElement;
  const states = CELL_STATES.filter((s) => s !== "value").filter(
    (s) => input.cells.some((c) => c.state === s) || (s === "missing" && input.spec.type === "map")
  );
  cleanDrawing(svg, plan.marks);
  if (states.length && plan.marks.length) svg.prepend(statePatterns(document, input.prefix, states));
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  return svg;
}
