import {element} from "../../lib/charts/element.js";
import {linkedTexts} from "../../lib/i18n/linked.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Input} from "../../lib/notebook/notebook.js";
import {chooseMarks, heldCodes, type Pointed, type Pointing} from "./choose.js";
import {chosenRows} from "./chosen-rows.js";
import {followDrag} from "./follow-drag.js";
import {figureOf, followKeys, isGrid} from "./follow-keys.js";
import type {Linked} from "./linked.js";
import {POINTED, type PointedEvent} from "./pointed.js";
import {showChosen} from "./show-chosen.js";

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
      linked.ended?.();
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

  const showRows = chosenRows(root, inputsOf, linked.values);
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
