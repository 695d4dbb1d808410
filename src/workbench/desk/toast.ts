import {html, nothing, type TemplateResult} from "lit-html";
import {keyed} from "lit-html/directives/keyed.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "./desk.js";

/** What was said last: to who sees the page for a moment, to who hears it once. */
export interface Said {
  words: string;
  /** Whether it is still in sight. */
  shown: boolean;
  /** Undoes what it is about. */
  undo?: () => void;
}

/** Draws what was said, with a button that undoes it; the element for it is always there, so that it is heard. */
export function toast(desk: Desk, said: Said, hold: (held: boolean) => void): TemplateResult {
  const t = deskTexts[desk.locale];
  return html`<div class="wb-toast" ?data-quiet=${!said.shown || said.words === ""} lang=${desk.locale}
      @pointerenter=${() => hold(true)} @pointerleave=${() => hold(false)}
      @focusin=${() => hold(true)} @focusout=${() => hold(false)}>
    <p class="wb-words" role="status">${keyed(said, html`<span>${said.words}</span>`)}</p>
    ${said.shown && said.undo ? html`<button type="button" data-undo @click=${said.undo}>${t.undo}</button>` : nothing}
  </div>`;
}
