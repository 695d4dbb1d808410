import type {Topology} from "topojson-specification";
import {chartTexts} from "../i18n/charts.js";
import {chartCells, chartDecimals} from "./chart-cell.js";
import {chartId} from "./chart-id.js";
import {classBreaks, middleBreaks} from "./class-breaks.js";
import {drawing} from "./drawing.js";
import {remember} from "./drawn-from.js";
import {element} from "./element.js";
import {legend} from "./legend.js";
import {provenanceLine} from "./provenance-line.js";
import type {ChartContext, ChartRow, ChartSpec, ChartType, Provenance} from "./spec.js";
import {altText} from "./suggest-words.js";
import {summarise} from "./summary.js";
import {chartTable} from "./table.js";

const WIDTHS = {narrow: 340, wide: 680};
/** Drawings without words scale to any width, so that one will do. */
const ONE_DRAWING: readonly ChartType[] = ["map", "sparkline"];

/**
 * Draws a chart as `<figure class="chart">`: title, drawing, legend, what it says in words, its numbers as a
 * table, and where they come from. It holds no style and no script, so that it may stand under a strict policy.
 * A sparkline is the drawing alone: the number beside it and the page it leads to say the rest.
 */
export function drawChart(
  spec: ChartSpec,
  rows: readonly ChartRow[],
  provenance: Provenance,
  context: ChartContext,
  shapes?: Topology
): HTMLElement {
  const {document, locale, hurry} = context;
  const texts = chartTexts[locale];
  const cells = chartCells(spec, rows, locale);
  const decimals = chartDecimals(spec, cells);
  const breaks =
    spec.midpoint === undefined
      ? classBreaks(cells.map((c) => c.value).filter((v) => v !== null))
      : middleBreaks(spec.midpoint);
  const words = summarise(spec, cells, locale, decimals);
  const id = context.prefix ?? chartId(spec, rows, locale, context.width);
  const input = {spec, cells, locale, breaks, decimals, shapes};
  const later = hurry?.later ?? ((draw: () => void) => draw());
  const both = context.width === "both" && !ONE_DRAWING.includes(spec.type);
  const drawn = (width: "narrow" | "wide") => {
    const place = element(document, "div", {
      class: `chart-drawing chart-${width}`,
      "data-chart": `${id}-${width}`
    });
    const draw = () =>
      place.append(
        drawing(
          document,
          {...input, width: WIDTHS[width], prefix: `${id}-${width}`},
          spec.alt ?? altText(spec.type, words, locale)
        )
      );
    if (both && width !== hurry?.width) later(draw);
    else draw();
    return place;
  };
  const drawings = !cells.length
    ? []
    : both
      ? [drawn("narrow"), drawn("wide")]
      : [drawn(context.width === "narrow" ? "narrow" : "wide")];
  const attributes = {class: `chart chart-${spec.type}${both ? " chart-both" : ""}`};
  if (spec.type === "sparkline") return element(document, "figure", attributes, ...drawings);
  const table = element(document, "div", {
    class: "chart-scroll",
    role: "group",
    tabindex: 0,
    "aria-label": `${texts.table}: ${spec.title}`
  });
  if (cells.length) later(() => table.append(chartTable({document, ...input})));
  const figure = element(
    document,
    "figure",
    attributes,
    element(
      document,
      "figcaption",
      {},
      element(document, "strong", {class: "chart-title"}, spec.title),
      spec.description ? element(document, "span", {class: "chart-description"}, spec.description) : null,
      spec.unit ? element(document, "span", {class: "chart-unit"}, texts.in_unit(spec.unit)) : null
    ),
    cells.length ? legend(document, {...input, prefix: id}) : null,
    ...drawings,
    element(document, "p", {class: "chart-summary"}, words),
    cells.length
      ? element(
          document,
          "details",
          {class: "chart-table"},
          element(document, "summary", {}, texts.open_table),
          table
        )
      : null,
    provenanceLine(document, provenance, locale)
  );
  return remember(figure, {chart: {spec, rows, provenance}});
}
