import {drawChart} from "../../../src/lib/charts/draw-chart.js";
import type {ChartContext, ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {context, data, PROVENANCE} from "./fixtures.js";

/** Draws a chart and takes it apart: what its marks say, its texts, its table, its legend and its summary. */
export function drawn(chart: ChartSpec, rows: readonly ChartRow[], more: Partial<ChartContext> = {}) {
  const figure = drawChart(chart, rows, PROVENANCE, context(more), data.shapes);
  const all = (selector: string) => [...figure.querySelectorAll(selector)];
  const words = (selector: string) => all(selector).map((node) => node.textContent);
  return {
    figure,
    svg: figure.querySelector(".chart-drawing > svg")!,
    marks: all(".chart-marks > *"),
    labels: all(".chart-marks > *").map((mark) => mark.getAttribute("data-label")!),
    texts: words(".chart-drawing text"),
    table: all("table tr").map((tr) => [...tr.children].map((cell) => cell.textContent)),
    legend: words(".chart-legend li"),
    summary: figure.querySelector(".chart-summary")?.textContent
  };
}

/** What an attribute of each element says as a number. */
export function numbers(nodes: readonly Element[], attribute: string): number[] {
  return nodes.map((node) => Number(node.getAttribute(attribute)));
}
