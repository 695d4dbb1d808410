import {element} from "./element.js";
import {svgElement} from "./svg-element.js";

/** Makes one entry of a legend. */
export function legendItem(document: Document, picture: Element, words: string): HTMLElement {
  return element(document, "li", {}, picture, element(document, "span", {}, words));
}

/** Draws a box with a fill, with the patterns that it needs. */
export function swatch(document: Document, fill: string, patterns?: SVGElement): SVGElement {
  const box = svgElement(document, "rect", {
    x: 0.5,
    y: 0.5,
    width: 21,
    height: 13,
    fill,
    stroke: "var(--chart-border)",
    "stroke-width": 0.75
  });
  return legendPicture(document, ...(patterns ? [patterns, box] : [box]));
}

/** Makes a picture of the size of a legend's, 22 by 14. */
export function legendPicture(document: Document, ...children: Node[]): SVGElement {
  return svgElement(
    document,
    "svg",
    {class: "chart-swatch", width: 22, height: 14, viewBox: "0 0 22 14", "aria-hidden": "true"},
    ...children
  );
}
