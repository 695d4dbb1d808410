import type {ChartCell} from "./chart-cell.js";
import {compactPath} from "./compact-path.js";
import {MARKS} from "./plan.js";

const LONG_NUMBER = /-?\d*\.\d{3,}(e-?\d+)?/g;
const GEOMETRY = [
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "width",
  "height",
  "transform",
  "dx",
  "dy"
];

/** What a mark is written on with. */
export type NamedMark = Pick<ChartCell, "key" | "area" | "period" | "words">;

/**
 * Makes Plot's SVG fit for a strict policy and a small page: takes out its style element and attributes, hides
 * everything but the marks from screen readers, rounds to hundredths, and writes on each mark what it is. The
 * words are in `data-label` until a script gives the mark a role: a shape without one may not have a label.
 */
export function cleanDrawing(svg: SVGElement, cells: readonly NamedMark[]): void {
  for (const style of svg.querySelectorAll("style")) style.remove();
  svg.removeAttribute("font-family");
  svg.setAttribute("font-size", "13");
  for (const node of [svg, ...svg.querySelectorAll("*")]) {
    node.removeAttribute("style");
    for (const name of GEOMETRY) {
      const value = node.getAttribute(name);
      if (!value) continue;
      const short = value.replace(LONG_NUMBER, hundredths);
      node.setAttribute(name, name === "d" ? compactPath(short) : short);
    }
  }
  for (const group of svg.querySelectorAll("g")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
    if (group.classList.contains(MARKS)) nameMarks(group, cells);
    else if (group.parentNode === svg) group.setAttribute("aria-hidden", "true");
  }
}

function nameMarks(group: Element, cells: readonly NamedMark[]): void {
  for (const mark of group.children) {
    const {__data__: at} = mark as Element & {__data__?: number};
    const cell = at === undefined ? undefined : cells[at];
    if (!cell) continue;
    mark.setAttribute("data-key", cell.key);
    if (cell.area) mark.setAttribute("data-area", cell.area);
    if (cell.period) mark.setAttribute("data-period", cell.period);
    mark.setAttribute("data-label", cell.words);
  }
}

function hundredths(number: string): string {
  return String(Math.round(Number(number) * 100) / 100);
}
