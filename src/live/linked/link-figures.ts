import {element} from "../../lib/charts/element.js";
import {ACTIVE} from "../../lib/charts/keyboard.js";
import {linkedTexts} from "../../lib/i18n/linked.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Input} from "../../lib/notebook/notebook.js";
import type {LiveCell} from "../live-cell.js";
import {chooseMarks, heldCodes, type Pointed, type Pointing} from "./choose.js";
import {chosenRows} from "./chosen-rows.js";
import {followDrag} from "./follow-drag.js";
import {gridOf, pointedAt} from "./marks-of.js";
import {POINTED, type PointedEvent} from "./pointed.js";
import {showChosen} from "./show-chosen.js";

/** What figures choose in: a notebook on a page. */
export interface Linked {
  locale(): Locale;
  cells(): readonly LiveCell[];
  values(): InputValues;
  /** Lets inputs hold what was chosen. While something is being dragged more is to come, and all of it is one step. */
  choose(values: InputValues, dragging: boolean): void;
}

/** Figures that choose. */
export interface LinkedFigures {
  /** Shows what is chosen, after a drawing. */
  show(): void;
  /** The width of drawings that are in sight, while something is dragged; null while nothing is. */
  dragged(): "narrow" | "wide" | null;
}

/** Lets pointing and keys in the figures of a notebook choose. */
export function linkFigures(root: HTMLElement, linked: Linked): LinkedFigures {
  let dragged: ReturnType<LinkedFigures["dragged"]> = null;
  const inputsOf = (figure: Element) => {
    const names = (figure.getAttribute("data-selects") ?? "").split(" ");
    return linked
      .cells()
      .flatMap(({cell}) => (cell.kind === "input" && names.includes(cell.name) ? [cell] : []));
  };
  const point = (figure: Element, marks: readonly Pointed[], how: Pointing, dragging = false) => {
    const values = chooseMarks(inputsOf(figure), linked.values(), marks, how);
    if (Object.keys(values).length > 0) linked.choose(values, dragging);
  };

  root.addEventListener(POINTED, (event) => {
    const figure = figureOf(event.target);
    if (!figure) return;
    const {mark, cause} = (event as PointedEvent).detail;
    const adds = cause instanceof KeyboardEvent ? cause.key === " " : isAdding(cause);
    point(figure, [mark], adds ? "toggle" : "only");
  });
  followDrag(root, {
    may: (figure) => inputsOf(figure).some(({spec}) => spec.type === "period" && spec.multiple === true),
    over(figure, marks, adding, width) {
      dragged = width;
      point(figure, marks, adding ? "add" : "range", true);
    },
    end() {
      dragged = null;
      linked.choose({}, false);
    }
  });
  followKeys(root, {
    extend: (figure, marks) => point(figure, marks, marks.length > 2 || isGrid(figure) ? "range" : "add"),
    clear(figure) {
      const values = cleared(inputsOf(figure), linked.values());
      if (Object.keys(values).length === 0) return false;
      linked.choose(values, false);
      return true;
    }
  });

  const showRows = chosenRows(root, linked);
  return {
    dragged: () => dragged,
    show() {
      showRows();
      for (const figure of root.querySelectorAll("figure[data-selects]")) {
        const inputs = inputsOf(figure);
        const held = (type: string) => {
          const own = inputs.filter(({spec}) => spec.type === type);
          return own.length > 0 ? own.flatMap(({name}) => heldCodes(linked.values()[name])) : null;
        };
        hint(figure, inputs, linked.locale());
        showChosen(figure, {areas: held("area"), periods: held("period")});
      }
    }
  };
}

/** What inputs hold once nothing is chosen; those that must hold something stay. */
export function cleared(inputs: readonly Input[], values: InputValues): InputValues {
  return Object.fromEntries(
    inputs
      .filter(({spec}) => spec.type === "area" || ("multiple" in spec && spec.multiple))
      .filter(({name}) => [values[name] ?? []].flat().length > 0)
      .map(({name}) => [name, []])
  );
}

interface KeyDeeds {
  extend(figure: Element, marks: readonly Pointed[]): void;
  clear(figure: Element): boolean;
}

/** Shift and arrows choose from where they began, Escape takes the choice away. */
function followKeys(root: HTMLElement, {extend, clear}: KeyDeeds): void {
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
export function between(figure: Element, from: Element, to: Element): Pointed[] {
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
function isGrid(figure: Element): boolean {
  return [...figure.querySelectorAll(".chart-drawing > svg")].some((svg) => gridOf(svg) !== null);
}

function figureOf(target: EventTarget | null): Element | null {
  return (target as Element | null)?.closest?.("figure[data-selects]") ?? null;
}

function isAdding(event: Event): boolean {
  const {ctrlKey, metaKey, shiftKey, pointerType} = event as PointerEvent;
  return ctrlKey || metaKey || shiftKey || pointerType === "touch";
}

/** Says how to choose, where somebody can. */
function hint(figure: Element, inputs: readonly Input[], locale: Locale): void {
  if (figure.querySelector(".chart-hint")) return;
  const t = linkedTexts[locale];
  const has = (type: string) => inputs.some(({spec}) => spec.type === type);
  const drawing = [...figure.querySelectorAll(".chart-drawing")].at(-1);
  if (!drawing || inputs.length === 0) return;
  const words = has("area") && has("period") ? t.hint_both : has("area") ? t.hint_area : t.hint_period;
  const {ownerDocument: document} = figure;
  const keys = element(document, "span", {class: "chart-hint-keys"}, t.hint_keys);
  // Under the drawing: words that come with the focus would move a mark away from under the pointer.
  drawing.after(element(document, "p", {class: "chart-hint"}, words, " ", keys));
}
