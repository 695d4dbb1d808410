import type {CellState} from "../disclosure/cell-state.js";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatQuantity, formatState} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {element} from "./element.js";
import {classFill, stateFill, statePatterns} from "./paint.js";
import type {ChartSpec} from "./spec.js";
import {svgElement} from "./svg-element.js";

interface LegendInput {
  spec: ChartSpec;
  cells: readonly ChartCell[];
  locale: Locale;
  prefix: string;
  breaks: readonly number[];
  decimals: number;
}

/**
 * Makes the legend as an HTML list, or null where a chart needs none. Maps and heatmaps always list every state,
 * so that the legend stays where it is when the selection changes.
 */
export function legend(document: Document, input: LegendInput): HTMLElement | null {
  const {spec, cells, locale} = input;
  const present = CELL_STATES.filter((s) => s !== "value").filter((s) => cells.some((c) => c.state === s));
  const coloured = spec.type === "map" || spec.type === "heatmap";
  const items = coloured
    ? [...classItems(document, input), ...stateItems(document, input, statesOf(spec))]
    : [...markItems(document, input), ...(spec.type === "line" ? stateItems(document, input, present) : [])];
  if (!items.length || spec.type === "sparkline") return null;
  return element(document, "ul", {class: "chart-legend", "aria-label": chartTexts[locale].legend}, ...items);
}

/** Exact figures know no 0…b−1. */
function statesOf(spec: ChartSpec): Exclude<CellState, "value">[] {
  return CELL_STATES.filter((s) => s !== "value").filter((s) => s !== "small" || spec.base !== 1);
}

function classItems(document: Document, {spec, cells, locale, breaks, decimals}: LegendInput): HTMLElement[] {
  const {under, between, over} = chartTexts[locale].classes;
  const values = cells.map((c) => c.value).filter((v) => v !== null);
  if (!values.length) return [];
  const places = Math.max(decimals, ...breaks.map(decimalPlaces));
  const at = (i: number) => formatNumber(breaks[i]!, locale, places);
  const name = (i: number) => {
    if (!breaks.length) return formatQuantity(values[0]!, spec.unit, locale, decimals);
    if (i === 0) return under(at(0));
    return i === breaks.length ? over(at(i - 1)) : between(at(i - 1), at(i));
  };
  return Array.from({length: breaks.length + 1}, (_, i) =>
    item(document, swatch(document, classFill(i, breaks.length + 1)), name(i))
  );
}

function stateItems(
  document: Document,
  {spec, locale, prefix}: LegendInput,
  states: readonly Exclude<CellState, "value">[]
): HTMLElement[] {
  return states.map((state) => {
    const id = `${prefix}-legend`;
    const patterns = statePatterns(document, id, [state]);
    return item(
      document,
      swatch(document, stateFill(state, id), patterns),
      formatState(state, locale, spec.base)
    );
  });
}

/** Explains whiskers, bands and the reference line. */
function markItems(document: Document, {spec, cells, locale}: LegendInput): HTMLElement[] {
  const items: HTMLElement[] = [];
  const line = (d: string, dash = "none") =>
    picture(
      document,
      svgElement(document, "path", {
        d,
        stroke: dash === "none" ? "var(--chart-whisker)" : "var(--chart-reference)",
        "stroke-width": 1.5,
        "stroke-dasharray": dash
      })
    );
  if (cells.some((c) => c.lower !== null && c.upper !== null)) {
    const band = spec.type === "line" && new Set(cells.map((c) => c.x)).size > 6;
    const shown = band
      ? swatch(document, "var(--chart-band)")
      : line(spec.type === "line" ? "M11,0V14" : "M1,7H21");
    items.push(item(document, shown, chartTexts[locale].interval));
  }
  if (spec.reference && spec.type !== "line")
    items.push(item(document, line("M11,0V14", "4,3"), spec.reference.label));
  return items;
}

function item(document: Document, picture: Element, words: string): HTMLElement {
  return element(document, "li", {}, picture, element(document, "span", {}, words));
}

function swatch(document: Document, fill: string, patterns?: SVGElement): SVGElement {
  const box = svgElement(document, "rect", {
    x: 0.5,
    y: 0.5,
    width: 21,
    height: 13,
    fill,
    stroke: "var(--chart-border)",
    "stroke-width": 0.75
  });
  return picture(document, ...(patterns ? [patterns, box] : [box]));
}

function picture(document: Document, ...children: Node[]): SVGElement {
  return svgElement(
    document,
    "svg",
    {class: "chart-swatch", width: 22, height: 14, viewBox: "0 0 22 14", "aria-hidden": "true"},
    ...children
  );
}

function decimalPlaces(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
