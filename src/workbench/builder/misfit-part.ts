import {html, type TemplateResult} from "lit-html";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {Misfit} from "./choice-of.js";

/** Says why clicks cannot go on with a query, and what does. */
export function misfitPart({why, word, line}: Misfit, locale: Locale): TemplateResult {
  const t = builderTexts[locale];
  const said = t[`misfit_${why}`];
  return html`<div class="wb-builder wb-builder-off" role="note" data-misfit=${why}>
    <p>${t.misfit}</p>
    <p>${t.misfit_line(String(line))} ${typeof said === "string" ? said : said(word.toUpperCase() === word || !RESERVED.test(word) ? word : word.toUpperCase())}</p>
    <p>${t.misfit_way}</p>
  </div>`;
}

const RESERVED =
  /^(?:with|select|from|where|having|union|intersect|except|qualify|offset|window|distinct|left|right|full|cross|join|using|group|order|by|limit|or|not)$/;
