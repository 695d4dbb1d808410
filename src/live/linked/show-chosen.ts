import {MARKS} from "../../lib/charts/plan.js";
import {drawRings} from "../../lib/charts/rings.js";
import {svgElement} from "../../lib/charts/svg-element.js";
import {gridOf, type MarkGrid} from "./marks-of.js";

/** What is chosen of what a figure can choose; null where the figure does not choose it. */
export interface Chosen {
  areas: readonly string[] | null;
  periods: readonly string[] | null;
}

const shown = new WeakMap<Element, {key: string; marks: Set<Element>}>();

/**
 * Shows in a figure what is chosen: an outline around it, the rest under a veil, and for screen readers that it is. Only
 * what changed since the last time is touched, and nothing is drawn anew.
 */
export function showChosen(figure: Element, chosen: Chosen): void {
  const key = JSON.stringify([chosen.areas, chosen.periods]);
  for (const svg of figure.querySelectorAll(".chart-drawing > svg")) {
    const before = shown.get(svg);
    const list = svg.querySelector(`.${MARKS}`);
    list?.setAttribute("aria-multiselectable", "true");
    if (before?.key === key) continue;
    const marks = chosenMarks(svg, chosen);
    for (const mark of before?.marks ?? []) if (!marks.has(mark)) tell(mark, false);
    for (const mark of marks) if (!before?.marks.has(mark)) tell(mark, true);
    shown.set(svg, {key, marks});
    svg.toggleAttribute("data-some-chosen", marks.size > 0);
    const grid = gridOf(svg);
    if (grid) drawBands(svg, grid, chosen);
    else drawRings(svg, "chart-selected", [...marks]);
  }
}

/** Marks that everything chosen holds for; none where nothing is chosen, as all of it counts then. */
function chosenMarks(svg: Element, {areas, periods}: Chosen): Set<Element> {
  if (!areas?.length && !periods?.length) return new Set();
  const [inAreas, inPeriods] = [new Set(areas ?? []), new Set(periods ?? [])];
  return new Set(
    [...svg.querySelectorAll("[data-key]")].filter(
      (mark) =>
        (!areas?.length || inAreas.has(mark.getAttribute("data-area") ?? "")) &&
        (!periods?.length || inPeriods.has(mark.getAttribute("data-period") ?? ""))
    )
  );
}

function tell(mark: Element, is: boolean): void {
  mark.classList.toggle("chart-selected", is);
  mark.setAttribute("aria-selected", String(is));
}

interface Run {
  from: number;
  to: number;
}

/** Draws a veil over what is not chosen and an outline with two handles around each row of what is. */
function drawBands(svg: Element, grid: MarkGrid, {areas, periods}: Chosen): void {
  const document = svg.ownerDocument;
  svg.querySelector(".chart-bands")?.remove();
  const columns = runs(grid.columns.map((c) => ({...c, is: !periods?.length || periods.includes(c.period)})));
  const byRow = areas?.length && grid.rows.length > 0;
  const rows = byRow
    ? runs(grid.rows.map((r) => ({...r, is: areas.includes(r.area)})))
    : [{from: grid.top, to: grid.bottom, is: true}];
  if (columns.every(({is}) => is) && rows.every(({is}) => is)) return;
  const rect = (name: string, x: Run, y: Run) =>
    svgElement(document, "rect", {
      class: name,
      x: x.from,
      y: y.from,
      width: Math.max(0, x.to - x.from),
      height: Math.max(0, y.to - y.from)
    });
  const whole = {from: grid.top, to: grid.bottom};
  const parts = columns.flatMap((column) =>
    column.is
      ? rows.map((row) => rect(row.is ? "chart-band" : "chart-veil", column, row))
      : [rect("chart-veil", column, whole)]
  );
  // Where areas are chosen too, there is an outline around each row, and no one place for a handle.
  const handles =
    periods?.length && !byRow
      ? columns
          .filter(({is}) => is)
          .flatMap(({from, to}) =>
            [from, to].map((x) => rect("chart-handle", {from: x - 2, to: x + 2}, middle(grid)))
          )
      : [];
  svg.append(svgElement(document, "g", {class: "chart-bands", "aria-hidden": "true"}, ...parts, ...handles));
}

function middle({top, bottom}: MarkGrid): Run {
  const half = Math.min(12, (bottom - top) / 2);
  return {from: (top + bottom) / 2 - half, to: (top + bottom) / 2 + half};
}

/** Joins neighbours that are both chosen or both not. */
function runs(parts: readonly (Run & {is: boolean})[]): (Run & {is: boolean})[] {
  const found: (Run & {is: boolean})[] = [];
  for (const {from, to, is} of parts) {
    const last = found.at(-1);
    if (last?.is === is) last.to = to;
    else found.push({from: last ? last.to : from, to, is});
  }
  return found;
}
