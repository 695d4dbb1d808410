import {element} from "../lib/charts/element.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Shows the card of the chosen indicator: what it is, where it comes from and what it does not show. */
export const card: View = (options, context) => {
  const {data, document, locale} = context;
  return cardList(subjectOf(options, context).card, data.manifest, document, locale);
};

/** Writes one indicator card as a list of terms. */
export function cardList(
  card: IndicatorCard,
  manifest: Manifest,
  document: Document,
  locale: Locale
): HTMLElement {
  const t = pageTexts[locale];
  const sources = card.sources.map((id) => manifest.sources.find((s) => s.id === id)?.name[locale] ?? id);
  const thresholds = card.thresholds.map((h) =>
    t.threshold(h.name[locale], formatNumber(h.value, locale), h.unit[locale], h.source[locale])
  );
  const e = evidenceTexts[locale];
  const named = (id: string) => manifest.indicators.find((i) => i.id === id)?.name[locale] ?? id;
  const purpose = manifest.purposes.find(({id}) => id === card.purpose);
  const terms: [string, string][] = [
    [t.definition, card.definition[locale]],
    [t.does_not_show, card.does_not_show[locale]],
    [t.known_bias, card.known_bias[locale]],
    [t.kind, card.kind === "effort" ? `${t.effort}. ${t.effort_note}` : t[card.kind]],
    [e.category_of, card.category_of ? e.category_note(named(card.category_of)) : ""],
    [e.beside, card.beside ? e.beside_note(named(card.beside)) : ""],
    [t.unit, card.unit[locale]],
    [t.denominator, card.denominator[locale]],
    [t.reference_date, card.reference_date[locale]],
    [t.thresholds, thresholds.join("; ")],
    [t.sources, sources.join(", ")],
    [t.purpose, purpose?.name[locale] ?? ""],
    [t.legal_ground, card.legal_ground[locale]],
    [e.finest, card.status === "protected" ? formatLevel(card.finest_level, locale) : ""],
    [
      e.existence_sensitive,
      card.existence_sensitive ? e.existence_note(card.existence_sensitive[locale]) : ""
    ],
    [e.audience, e[`audience_${card.audience}`]],
    [e.correlation, correlations(card, manifest, locale)],
    [t.protection, card.status === "protected" ? t.card_protected(String(card.base)) : t.card_public]
  ];
  return element(
    document,
    "dl",
    {class: "card"},
    ...terms
      .filter(([, text]) => text !== "")
      .map(([term, text]) =>
        element(document, "div", {}, element(document, "dt", {}, term), element(document, "dd", {}, text))
      )
  );
}

/** Writes how an indicator goes together with traits of neighbourhoods that it must not stand in for. */
function correlations(card: IndicatorCard, manifest: Manifest, locale: Locale): string {
  const t = evidenceTexts[locale];
  const found = manifest.correlations.filter(({indicator}) => indicator === card.id);
  if (!found.length) return "";
  const number = (value: number) => formatNumber(value, locale, 2);
  const texts = found.map(({proxy, rho, low, high, areas, level}) => {
    const name = manifest.proxies.find(({id}) => id === proxy)?.name[locale] ?? proxy;
    const among = formatNumber(areas, locale, 0);
    return t.correlation_value(
      name,
      number(rho),
      number(low),
      number(high),
      among,
      formatLevel(level, locale)
    );
  });
  return `${texts.join("; ")}. ${t.correlation_note}`;
}
