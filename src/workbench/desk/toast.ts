import {html, nothing, type TemplateResult} from "lit-html";
import {keyed} from "lit-html/directives/keyed.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk, DeskState} from "./desk.js";

/**
 * Draws what was said on the page, or within a dialog, with a button that undoes it, and the news of cells; the
 * elements for them are always there, so that it is heard.
 */
export function toast(desk: Desk, within: DeskState["dialog"]): TemplateResult {
  const t = deskTexts[desk.locale];
  const {said, news, hold} = desk.spoken;
  const words = said.within === within ? said.words : "";
  const heard = news.within === within ? news.words : "";
  const shown = said.shown && words !== "";
  return html`<div class="wb-toast" ?data-quiet=${!shown} lang=${desk.locale}
      @pointerenter=${() => hold(true)} @pointerleave=${() => hold(false)}
      @focusin=${() => hold(true)} @focusout=${() => hold(false)}>
    <p class="wb-words" role="status">${keyed(said.nth, html`<span>${words}</span>`)}</p>
    ${shown && said.undo ? html`<button type="button" data-undo @click=${said.undo}>${t.undo}</button>` : nothing}
  </div>
  <p class="visually-hidden" role="status" data-news lang=${desk.locale}>${keyed(news.nth, html`<span>${heard}</span>`)}</p>`;
}
