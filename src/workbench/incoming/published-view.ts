import {html, type TemplateResult} from "lit-html";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {Published} from "./published-twin.js";

/** Says how a notebook stands to what this site published, with the way there. */
export function publishedView(published: Published, locale: Locale): TemplateResult {
  const t = incomingTexts[locale];
  const words = t[`published_${published.state}`];
  return "href" in published
    ? html`<span role="status">${words}</span> <a href=${published.href} target="_blank">${published.title}</a>`
    : html`<span role="status">${words}</span>`;
}
