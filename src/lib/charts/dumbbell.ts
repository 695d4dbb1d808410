import * as Plot from "@observablehq/plot";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {cleanDrawing} from "./clean-drawing.js";
import {svgElement} from "./svg-element.js";
import {shorten} from "./text-width.js";

/** One line of the drawing: a heading, or a name with two numbers of the same unit. */
export type DumbbellRow = {heading: string} | {name: string; ring: number; diamond: number};

interface DumbbellOptions {
  locale: Locale;
  /** User units: 340 or 680. */
  width: number;
  /** What the drawing shows, in words. */
  alt: string;
}

type Pair = {key: string; name: string; ring: number; diamond: number};

const ROW = 38;
const TOP = 24;
/** Room for a number outside the marks, left and right. */
const SIDE = 34;
/** How far the marks hang below the middle of their row, under the name. */
const HANG = 8;

/** Draws two numbers per row beside each other, an open ring and a filled diamond, under the name of the row. */
export function drawDumbbell(
  document: Document,
  rows: readonly DumbbellRow[],
  {locale, width, alt}: DumbbellOptions
): SVGElement {
  const keyed = rows.map((row, i) => ({...row, key: String(i)}));
  const pairs = keyed.filter((row): row is Pair => "ring" in row);
  const headings = keyed.flatMap((row) => ("heading" in row ? [row] : []));
  const ticks = width < 400 ? 4 : 7;
  const y = "key";
  const halo = {stroke: "var(--chart-paper)", strokeWidth: 4};
  const name = {
    y,
    frameAnchor: "left",
    textAnchor: "start",
    dx: -SIDE,
    fill: "var(--chart-ink)",
    ...halo
  } as const;
  const at = (end: "smaller" | "larger") => ({
    y,
    x: (row: Pair) => (end === "larger" ? Math.max : Math.min)(row.ring, row.diamond),
    text: (row: Pair) =>
      formatNumber((end === "larger" ? Math.max : Math.min)(row.ring, row.diamond), locale, 1),
    textAnchor: end === "larger" ? ("start" as const) : ("end" as const),
    dx: end === "larger" ? 10 : -10,
    dy: HANG,
    fill: "var(--chart-ink)",
    ...halo
  });
  const svg = Plot.plot({
    document,
    className: "chart-plot",
    width,
    height: TOP + keyed.length * ROW + 6,
    marginTop: TOP,
    marginBottom: 6,
    marginLeft: SIDE,
    marginRight: SIDE,
    x: {domain: [0, Math.max(...pairs.flatMap(({ring, diamond}) => [ring, diamond]), 1)], label: null},
    y: {type: "band", domain: keyed.map(({key}) => key), padding: 0, label: null, axis: null},
    marks: [
      Plot.gridX({ticks, stroke: "var(--chart-grid)", strokeOpacity: 1}),
      Plot.axisX({
        anchor: "top",
        ticks,
        tickSize: 0,
        tickFormat: (v: number) => formatNumber(v, locale, Number.isInteger(v) ? 0 : 1),
        fill: "var(--chart-soft)"
      }),
      Plot.text(headings, {...name, text: "heading", fontWeight: 600, dy: HANG}),
      Plot.text(pairs, {...name, text: (row: Pair) => shorten(row.name, width - 4), dy: -HANG}),
      Plot.ruleY(pairs, {y, x1: "ring", x2: "diamond", dy: HANG, stroke: "var(--chart-axis)"}),
      Plot.dot(pairs, {
        y,
        x: "ring",
        r: 5,
        dy: HANG,
        fill: "var(--chart-paper)",
        stroke: "var(--chart-whisker)",
        strokeWidth: 2
      }),
      Plot.dot(pairs, {y, x: "diamond", r: 5, dy: HANG, symbol: "diamond", fill: "var(--chart-reference)"}),
      Plot.text(pairs, at("smaller")),
      Plot.text(pairs, at("larger"))
    ]
  }) as unknown as SVGElement;
  cleanDrawing(svg, []);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  return svg;
}

/** The ring or the diamond by itself, for a legend. */
export function dumbbellSwatch(document: Document, mark: "ring" | "diamond"): SVGElement {
  const shape =
    mark === "ring"
      ? svgElement(document, "circle", {
          cx: 11,
          cy: 7,
          r: 5,
          fill: "var(--chart-paper)",
          stroke: "var(--chart-whisker)",
          "stroke-width": 2
        })
      : svgElement(document, "path", {d: "M11,0L16,7L11,14L6,7Z", fill: "var(--chart-reference)"});
  const box = {class: "chart-swatch", width: 22, height: 14, viewBox: "0 0 22 14", "aria-hidden": "true"};
  return svgElement(document, "svg", box, shape);
}
