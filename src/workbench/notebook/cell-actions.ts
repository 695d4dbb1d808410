import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Action} from "../actions/action.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {keysInWords} from "../actions/keys.js";
import type {Desk} from "../desk/desk.js";
import {hasIcon, icon} from "../desk/icon.js";
import {menuButton} from "../desk/menu.js";
import type {MenuItem} from "../desk/open-menu.js";

/** Actions that every cell has a button for, in order; the others stand in its menu. */
const SHOWN = ["edit", "run", "remove"];
/** Those of which the button says in words what it does. */
const IN_WORDS = ["edit", "run"];

/** Draws the buttons of a cell; each does what its key does to the current cell. */
export function cellActions(desk: Desk, {id, cell}: LiveCell): TemplateResult {
  const t = deskTexts[desk.locale];
  const kind = t[`kind_${cell.kind}`];
  return html`<div class="wb-cell-actions">
    ${SHOWN.map((name) => {
      const action = ALL_ACTIONS.find((one) => one.id === name);
      if (!action || (name === "run" && cell.kind !== "query")) return nothing;
      const label = action.label(desk.locale, about(desk, id));
      const keys = action.keys?.[0];
      const run = () => {
        desk.show({current: id});
        action.run(desk);
      };
      const mark = name === "edit" && desk.state.opened.has(id) ? "done" : name;
      return html`<button type="button" data-action=${name} aria-label=${`${label}: ${kind}`}
        title=${keys ? `${label} (${keysInWords(keys)})` : label} @click=${run}>${hasIcon(mark) ? icon(mark) : nothing}${
          IN_WORDS.includes(name) ? html`<span>${label}</span>` : nothing
        }</button>`;
    })}
    ${menuButton(desk, {
      id: `cell-${id}`,
      label: `${t.more}: ${kind}`,
      body: icon("more"),
      items: () => cellMenu(desk, id)
    })}
  </div>`;
}

/** Lists all that can be done to a cell. */
function cellMenu(desk: Desk, id: string): MenuItem[] {
  desk.show({current: id});
  const on = about(desk, id);
  const shown = (action: Action) => action.cell && (action.when?.(on) ?? true);
  return ALL_ACTIONS.filter(shown).map((action) => ({
    id: action.id,
    label: action.label(desk.locale, on),
    ...(action.keys?.[0] && {keys: action.keys[0]}),
    run: () => action.run(desk)
  }));
}

/** The desk as it is when a cell is the current one; what the desk says by itself it goes on saying. */
function about(desk: Desk, id: string): Desk {
  const state = {...desk.state, current: id};
  return Object.create(desk, {state: {value: state}}) as Desk;
}
