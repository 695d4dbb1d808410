import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Action} from "../actions/action.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {keysInWords} from "../actions/keys.js";
import type {Desk} from "./desk.js";

/** Actions that stand in the bar, in order. */
const SHOWN = ["undo", "redo", "run-all", "catalogue", "outline"];

/** Draws the bar over the notebook: what is done most, with its keys. */
export function commandBar(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  return html`<div class="wb-bar" role="toolbar" aria-label=${t.bar}>
    ${SHOWN.map((id) => ALL_ACTIONS.find((action) => action.id === id)).map((action) =>
      action ? actionButton(desk, action) : nothing
    )}
  </div>`;
}

/** Draws a button for an action, with its keys; one that cannot be done now says so. */
export function actionButton(desk: Desk, action: Action): TemplateResult {
  const able = action.when?.(desk) ?? true;
  const keys = action.keys?.[0];
  const label = action.label(desk.locale, desk);
  return html`<button type="button" data-action=${action.id} aria-disabled=${!able}
    title=${keys ? `${label} (${keysInWords(keys)})` : label}
    @click=${() => able && action.run(desk)}>${label}</button>`;
}
