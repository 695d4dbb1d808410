import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {LiveCell} from "../../live/live-cell.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {keysInWords} from "../actions/keys.js";
import type {Desk} from "../desk/desk.js";

/** Actions that every cell has a button for, in order. */
const SHOWN = ["edit", "run", "fold", "move-up", "move-down", "duplicate", "remove"];

/** Draws the buttons of a cell; each does what its key does to the current cell. */
export function cellActions(desk: Desk, {id, cell}: LiveCell): TemplateResult {
  const t = deskTexts[desk.locale];
  const kind = t[`kind_${cell.kind}`];
  return html`<div class="wb-cell-actions">
    ${SHOWN.map((name) => {
      const action = ALL_ACTIONS.find((one) => one.id === name);
      if (!action || (name === "run" && cell.kind !== "query")) return nothing;
      const on = {...desk, state: {...desk.state, current: id}} as Desk;
      const label = action.label(desk.locale, on);
      const keys = action.keys?.[0];
      const run = () => {
        desk.show({current: id});
        action.run(desk);
      };
      return html`<button type="button" data-action=${name} aria-label=${`${label}: ${kind}`}
        title=${keys ? `${label} (${keysInWords(keys)})` : label} @click=${run}>${label}</button>`;
    })}
  </div>`;
}
