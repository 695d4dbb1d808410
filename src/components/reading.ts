import {element} from "../lib/charts/element.js";
import {classFill, stateFill, statePatterns} from "../lib/charts/paint.js";
import {svgElement} from "../lib/charts/svg-element.js";
import {CELL_STATES, type CellState} from "../lib/disclosure/cell-state.js";
import {formatState} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Draws the five things that a cell can say, each with what it means. */
export const reading: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const {base} = data.manifest.protection;
  const meaning = (state: CellState) =>
    state === "small" ? t.state_small(String(base - 1)) : t[`state_${state}`];
  return element(
    document,
    "dl",
    {class: "reading"},
    ...CELL_STATES.map((state) =>
      element(
        document,
        "div",
        {},
        element(document, "dt", {}, swatch(document, state), formatState(state, locale, base)),
        element(document, "dd", {}, meaning(state))
      )
    )
  );
};

function swatch(document: Document, state: CellState): SVGElement {
  const prefix = "reading";
  const fill = state === "value" ? classFill(1, 3) : stateFill(state, prefix);
  return svgElement(
    document,
    "svg",
    {class: "swatch", width: 36, height: 24, viewBox: "0 0 36 24", "aria-hidden": "true"},
    ...(state === "value" ? [] : [statePatterns(document, prefix, [state])]),
    svgElement(document, "rect", {width: 36, height: 24, fill})
  );
}
