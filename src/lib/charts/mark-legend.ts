import {chartTypeTexts} from "../i18n/chart-types.js";
import {chartTexts} from "../i18n/charts.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {legendItem, legendPicture, swatch} from "./legend-parts.js";
import {slopePairs} from "./slope-pairs.js";
import type {ChartSpec, ChartType} from "./spec.js";
import {svgElement} from "./svg-element.js";

interface MarkLegendInput {
  spec: ChartSpec;
  cells: readonly ChartCell[];
  locale: Locale;
}

const THROUGH_TIME: readonly ChartType[] = ["line", "area", "multiples"];
const UPRIGHT: readonly ChartType[] = ["line", "area", "multiples", "slope"];

/** Explains whiskers and bands, the line to compare with, and what a type of chart marks in its own way. */
export function markLegend(document: Document, {spec, cells, locale}: MarkLegendInput): HTMLElement[] {
  const own = chartTypeTexts[locale];
  const items: HTMLElement[] = [];
  const add = (shape: SVGElement, words: string) => items.push(legendItem(document, shape, words));
  const path = (d: string, stroke: string, dash = "none", width = 1.5) =>
    legendPicture(
      document,
      svgElement(document, "path", {d, stroke, "stroke-width": width, "stroke-dasharray": dash})
    );
  const nameOf = (code: string | undefined) => {
    const cell = cells.find((c) => code !== undefined && c.area === code && c.value !== null);
    return cell ? writeLabel(cell.row.area_name ?? cell.series ?? cell.y ?? cell.area, locale) : "";
  };
  if (spec.type === "distribution") {
    add(dot(document), own.one_dot);
    if (nameOf(spec.whole)) add(ring(document), nameOf(spec.whole));
    if (nameOf(spec.mark) && spec.mark !== spec.whole) add(diamond(document), nameOf(spec.mark));
  }
  if (spec.type === "slope") {
    const pairs = slopePairs(cells).filter(({comparable}) => comparable);
    if (pairs.some(({differs}) => differs))
      add(path("M1,11L21,3", "var(--chart-line-1)", "none", 2.25), own.apart);
    if (pairs.some(({differs}) => !differs)) add(path("M1,11L21,3", "var(--chart-axis)", "4,3"), own.same);
  }
  if (hasIntervals(spec, cells)) {
    const band = THROUGH_TIME.includes(spec.type) && new Set(cells.map((c) => c.x)).size > 6;
    const shape =
      band && spec.type === "area"
        ? path("M1,4H21M1,10H21", "var(--chart-whisker)", "2,2", 0.75)
        : band
          ? swatch(document, "var(--chart-band)")
          : path(UPRIGHT.includes(spec.type) ? "M11,0V14" : "M1,7H21", "var(--chart-whisker)");
    add(shape, chartTexts[locale].interval);
  }
  if (spec.type === "multiples" && nameOf(spec.whole))
    add(path("M1,7H21", "var(--chart-axis)"), nameOf(spec.whole));
  if (spec.reference && spec.type !== "line")
    add(path("M11,0V14", "var(--chart-reference)", "4,3"), spec.reference.label);
  return items;
}

/** Parts on each other show no intervals, and of a distribution only what is named. */
function hasIntervals(spec: ChartSpec, cells: readonly ChartCell[]): boolean {
  if (spec.type === "area" && new Set(cells.map((c) => c.series)).size > 1) return false;
  const shown =
    spec.type === "distribution"
      ? cells.filter((c) => c.area !== null && (c.area === spec.whole || c.area === spec.mark))
      : cells;
  return shown.some((c) => c.lower !== null && c.upper !== null);
}

function dot(document: Document): SVGElement {
  return legendPicture(
    document,
    svgElement(document, "circle", {cx: 11, cy: 7, r: 4.5, fill: "var(--chart-bar)"})
  );
}

function ring(document: Document): SVGElement {
  return legendPicture(
    document,
    svgElement(document, "circle", {
      cx: 11,
      cy: 7,
      r: 4,
      fill: "var(--chart-paper)",
      stroke: "var(--chart-whisker)",
      "stroke-width": 2
    })
  );
}

function diamond(document: Document): SVGElement {
  return legendPicture(
    document,
    svgElement(document, "path", {d: "M11,1L17,7L11,13L5,7Z", fill: "var(--chart-reference)"})
  );
}
