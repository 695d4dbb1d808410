import {html, type TemplateResult} from "lit-html";
import {openingTexts} from "../../lib/i18n/opening.js";
import type {Desk} from "../desk/desk.js";
import {openPart} from "../incoming/open-part.js";
import {newNotebook} from "./new-notebook.js";

/** Draws what is shown while no notebook lies on the desk: ways to begin one. */
export function beginning(desk: Desk): TemplateResult {
  const t = openingTexts[desk.locale];
  const fresh = () => desk.open(newNotebook(desk.locale), {from: "new"});
  return html`<section class="wb-beginning" aria-labelledby="wb-beginning">
    <h2 id="wb-beginning">${t.begin}</h2>
    <button type="button" data-begin="new" @click=${fresh}>${t.new}</button>
    ${openPart(desk)}
  </section>`;
}
