import {ACTIVE} from "../../lib/charts/keyboard.js";
import type {Pointed} from "./choose.js";
import {gridOf, pointedAt} from "./marks-of.js";

/** What keys over a figure do. */
export interface KeyDeeds {
  extend(figure: Element, marks: readonly Pointed[]): void;
  clear(figure: Element): boolean;
}

/** Shift and arrows choose from where they began, Escape takes the choice away. */
export function followKeys(root: HTMLElement, {extend, clear}: KeyDeeds): void {
  let active: Element | null = null;
  let anchor: Element | null = null;
  root.addEventListener(ACTIVE, (event) => {
    active = event.target as Element;
  });
  // Before the drawing's own keys move to another mark.
  root.addEventListener(
    "keydown",
    (event) => {
      if (!event.shiftKey || !event.key.startsWith("Arrow")) {
        if (event.key !== "Shift") anchor = null;
      } else if (figureOf(event.target)) anchor ??= active;
    },
    {capture: true}
  );
  root.addEventListener("keydown", (event) => {
    const figure = figureOf(event.target);
    if (!figure) return;
    if (event.key === "Escape" && clear(figure)) event.preventDefault();
    if (event.shiftKey && event.key.startsWith("Arrow") && anchor && active)
      extend(figure, between(figure, anchor, active));
  });
}

/** All marks from one to another: the periods between them, and in a grid the areas between them. */
function between(figure: Element, from: Element, to: Element): Pointed[] {
  const svg = from.closest("svg");
  const grid = svg && gridOf(svg);
  const ends = [pointedAt(from), pointedAt(to)];
  if (!grid || !figure.contains(svg)) return ends;
  const slice = (codes: readonly string[], of: "area" | "period") => {
    const places = ends.map((end) => codes.indexOf(end[of] ?? ""));
    return codes.slice(Math.min(...places), Math.max(...places) + 1);
  };
  const periods = slice(
    grid.columns.map(({period}) => period),
    "period"
  );
  const areas =
    grid.rows.length > 0
      ? slice(
          grid.rows.map(({area}) => area),
          "area"
        )
      : [ends[1]!.area];
  return areas.flatMap((area) => periods.map((period) => ({area, period})));
}

/** Whether marks stand in a row, so that there is something between two of them. */
export function isGrid(figure: Element): boolean {
  return [...figure.querySelectorAll(".chart-drawing > svg")].some((svg) => gridOf(svg) !== null);
}

/** The figure that chooses around what an event is about. */
export function figureOf(target: EventTarget | null): Element | null {
  return (target as Element | null)?.closest?.("figure[data-selects]") ?? null;
}
