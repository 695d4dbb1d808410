import * as Plot from "@observablehq/plot";
import type {LineAxis} from "./line-axis.js";
import type {ValueAxis} from "./value-axis.js";

/** Draws the axes of a chart through time: numbers with their grid along the side, times along the bottom. */
export function axisMarks({ticks, format}: ValueAxis, times: LineAxis["ticks"]): Plot.Markish[] {
  return [
    Plot.gridY(ticks, {stroke: "var(--chart-grid)", strokeOpacity: 1}),
    Plot.axisY(ticks, {
      tickSize: 0,
      tickPadding: 8,
      tickFormat: format,
      textAnchor: "end",
      fill: "var(--chart-soft)"
    }),
    Plot.text(times, {
      x: "at",
      text: "label",
      frameAnchor: "bottom",
      lineAnchor: "top",
      dy: 8,
      fill: "var(--chart-soft)"
    })
  ];
}
