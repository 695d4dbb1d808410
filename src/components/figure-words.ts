import type {Provenance} from "../lib/charts/spec.js";
import type {Observation} from "../lib/figures/observation.js";
import {formatDate, formatNumber, formatPeriod} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/** Returns the unit of an indicator's rate: `%`, or `per 1.000 inwoners`. */
export function rateUnit(card: IndicatorCard, locale: Locale): string {
  return card.per === 100 ? "%" : pageTexts[locale].per_thousand(card.denominator[locale]);
}

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

/** States where the figures of an indicator come from, for the line under a chart. */
export function provenanceOf(
  manifest: Manifest,
  card: IndicatorCard,
  period: string,
  locale: Locale
): Provenance {
  const t = pageTexts[locale];
  const names = card.sources.map((id) => manifest.sources.find((s) => s.id === id)?.name[locale] ?? id);
  return {
    source: names.join(", "),
    period: formatPeriod(period, locale),
    population: card.denominator[locale],
    uncertainty:
      card.status === "protected" ? t.uncertainty_protected(String(card.base)) : t.uncertainty_public,
    snapshot: t.snapshot(formatDate(manifest.covers_until, locale), manifest.hash.slice(0, 12))
  };
}
