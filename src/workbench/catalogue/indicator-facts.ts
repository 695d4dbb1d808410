import {html, nothing, type TemplateResult} from "lit-html";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {evidenceTexts} from "../../lib/i18n/evidence.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** Draws what an indicator is: what is counted and divided, from where, for whom, and what it does not show. */
export function indicatorFacts(card: IndicatorCard, manifest: Manifest, locale: Locale): TemplateResult {
  const t = catalogueTexts[locale];
  const p = pageTexts[locale];
  const sources = card.sources.map((id) => manifest.sources.find((one) => one.id === id)?.name[locale] ?? id);
  const facts: [string, string][] = [
    [t.does_not_show, card.does_not_show[locale]],
    [t.known_bias, card.known_bias[locale]],
    [t.counted, `${card.unit[locale]}: ${p[card.kind].toLowerCase()}`],
    [t.divided_by, card.denominator[locale]],
    [t.reference_date, card.reference_date[locale]],
    [t.source, sources.join(", ")],
    [t.legal_ground, card.legal_ground[locale]],
    [t.audience, evidenceTexts[locale][`audience_${card.audience}`]]
  ];
  return html`<p class="wb-definition">${card.definition[locale]}</p>
    ${card.kind === "effort" ? html`<p class="quiet">${p.effort_note}</p>` : nothing}
    <dl class="wb-facts">${facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    ${card.base > 1 ? html`<p class="quiet">${t.rounded(String(card.base))}</p>` : nothing}`;
}
