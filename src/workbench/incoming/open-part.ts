import {html, type TemplateResult} from "lit-html";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Desk} from "../desk/desk.js";
import {fileChoice} from "./file-choice.js";
import {takeFile} from "./receive.js";

/** Draws, in the beginning, the ways to open what somebody sent. */
export function openPart(desk: Desk): TemplateResult {
  const t = incomingTexts[desk.locale];
  return html`<section class="nb-open" aria-labelledby="nb-open">
    <h2 id="nb-open">${t.open}</h2>
    <p>${t.open_lead}</p>
    <div class="nb-open-ways">
      ${fileChoice(t.choose_file, (file) => void takeFile(desk, file))}
      <span class="quiet">${t.or_drop}</span>
    </div>
  </section>`;
}
