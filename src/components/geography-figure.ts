import {element} from "../lib/charts/element.js";
import {type OutlineMap, outlineMap} from "../lib/charts/outline-map.js";
import {svgElement} from "../lib/charts/svg-element.js";
import {chartTexts} from "../lib/i18n/charts.js";
import type {ViewContext} from "./view.js";

/** What stands around a map of outlines, in the parts and classes of every other chart. */
export interface GeographyFigure {
  /** Begins the ids inside the figure. */
  id: string;
  title: string;
  description: string;
  legend: {mark: string; gone: string; border: string};
  summary: string;
  source: string;
  map: Omit<OutlineMap, "width">;
}

/** Draws a map of outlines as a figure: title, legend, drawing, what it says in words, and where it comes from. */
export function geographyFigure(
  {id, title, description, legend, summary, source, map}: GeographyFigure,
  {document, locale}: ViewContext
): HTMLElement {
  const {provenance} = chartTexts[locale];
  const make = (name: string, className: string, ...children: (Node | string)[]) =>
    element(document, name, {class: className}, ...children);
  return make(
    "figure",
    "chart chart-map chart-outlines",
    element(
      document,
      "figcaption",
      {},
      make("strong", "chart-title", title),
      make("span", "chart-description", description)
    ),
    element(
      document,
      "ul",
      {class: "chart-legend", "aria-label": chartTexts[locale].legend},
      item(document, markSwatch(document), legend.mark),
      item(document, lineSwatch(document, "3,2.5"), legend.gone),
      item(document, lineSwatch(document), legend.border)
    ),
    element(
      document,
      "div",
      {class: "chart-drawing chart-narrow", "data-chart": id},
      outlineMap(document, map)
    ),
    make("p", "chart-summary", summary),
    make("p", "chart-provenance", `${provenance.source}: ${source}`)
  );
}

function item(document: Document, picture: Element, words: string): HTMLElement {
  return element(document, "li", {}, picture, element(document, "span", {}, words));
}

function markSwatch(document: Document): SVGElement {
  const box = {x: 1, y: 1, width: 20, height: 12, "stroke-width": 1.4};
  return picture(
    document,
    svgElement(document, "rect", {...box, fill: "var(--chart-seq-2)", stroke: "var(--chart-ink)"})
  );
}

function lineSwatch(document: Document, dash?: string): SVGElement {
  return picture(
    document,
    svgElement(document, "path", {
      d: "M1,7H21",
      stroke: dash ? "var(--chart-ink)" : "var(--chart-axis)",
      "stroke-width": dash ? 1.1 : 1,
      ...(dash && {"stroke-dasharray": dash})
    })
  );
}

function picture(document: Document, child: Node): SVGElement {
  const size = {width: 22, height: 14, viewBox: "0 0 22 14"};
  return svgElement(document, "svg", {class: "chart-swatch", ...size, "aria-hidden": "true"}, child);
}
