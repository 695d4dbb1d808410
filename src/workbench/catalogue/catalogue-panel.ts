import {html, type TemplateResult} from "lit-html";
import type {Desk} from "../desk/desk.js";
import {readCatalogue} from "./catalogue.js";

/** Draws the catalogue: what can be asked of the snapshot. */
export function cataloguePanel({manifest, locale}: Desk): TemplateResult {
  const {indicators} = readCatalogue(manifest, locale);
  return html`<ul class="wb-entries">${indicators.map(({card}) => html`<li>${card.name[locale]}</li>`)}</ul>`;
}
