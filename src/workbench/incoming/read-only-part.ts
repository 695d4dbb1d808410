import {html, nothing, type TemplateResult} from "lit-html";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Desk} from "../desk/desk.js";
import {keeperOf} from "../storage/keeper.js";
import {editCopy} from "./edit-copy.js";

/** Draws, over a notebook that may only be read, that it is so, and the way to a copy of one's own. */
export function readOnlyPart(desk: Desk): TemplateResult | typeof nothing {
  const {workspace, state, locale} = desk;
  if (!workspace || !state.read_only || keeperOf(desk)?.elsewhere) return nothing;
  const t = incomingTexts[locale];
  return html`<div class="wb-reading" lang=${locale}>
    <p>${state.origin.from === "report" ? t.read_only_report : t.read_only}</p>
    <button type="button" data-begin="copy" @click=${() => editCopy(desk)}>${t.edit_copy}</button>
  </div>`;
}
