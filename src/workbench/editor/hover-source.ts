import type {Extension} from "@codemirror/state";
import {hoverTooltip} from "@codemirror/view";
import type {Explain} from "./suggestion.js";

/** Explains the word that is pointed at. */
export function hoverSource(explain: () => Explain | null): Extension {
  return hoverTooltip(({state}, at) => {
    const found = explain()?.(state.doc.toString(), at);
    if (!found) return null;
    return {
      pos: found.from,
      end: found.to,
      above: true,
      create() {
        const dom = document.createElement("div");
        dom.className = "cm-explanation";
        dom.textContent = found.words;
        return {dom};
      }
    };
  });
}
