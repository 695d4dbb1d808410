import type {Observation} from "../lib/figures/observation.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";

/** Writes the count of an observation: about so many for protected figures, exactly so many for public ones. */
export function countInWords(card: IndicatorCard, n: number, locale: Locale): string {
  const t = pageTexts[locale];
  const number = formatNumber(n, locale, 0);
  return card.status === "protected"
    ? t.about(number, card.unit[locale])
    : t.exactly(number, card.unit[locale]);
}

/** Writes the interval of an observation, `2,9–3,4%`; empty without one. */
export function intervalInWords(
  {lower, upper}: Observation,
  card: IndicatorCard,
  locale: Locale,
  decimals = 1
): string {
  if (lower === null || upper === null) return "";
  const number = (value: number) => formatNumber(value, locale, decimals);
  return `${number(lower)}–${number(upper)}${card.per === 100 ? "%" : ""}`;
}

/** Names a denominator without what its definition adds between brackets; the card says it in full. */
export function shortDenominator(card: IndicatorCard, locale: Locale): string {
  return card.denominator[locale].replace(/ \(.*\)$/, "");
}
