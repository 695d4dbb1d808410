import type {Level} from "../areas/area.js";
import {formatLevel, formatNumber, formatPeriod} from "../i18n/format.js";
import {gateTexts} from "../i18n/gate.js";
import type {Locale} from "../i18n/locale.js";
import {PERIOD_KINDS, type PeriodKind} from "../periods/period.js";
import {type ClosedReason, closedReason, hasKind, leastMean, waysOut} from "../selection/closed.js";
import type {Detour} from "../selection/detour.js";
import type {Scene} from "../selection/scene.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Manifest} from "../snapshot/manifest.js";

/** Says why an indicator is not shown at a level × period kind; empty where it is. */
export function reasonInWords(
  manifest: Manifest,
  card: IndicatorCard,
  level: Level,
  kind: PeriodKind,
  locale: Locale
): string {
  const reason = closedReason(manifest, card, level, kind);
  return reason ? write(reason, manifest, card, locale) : "";
}

/** Says what a cell that is not shown says in full: why, and what to choose instead. */
export function closedInWords(
  manifest: Manifest,
  card: IndicatorCard,
  level: Level,
  kind: PeriodKind,
  locale: Locale
): string {
  const t = gateTexts[locale];
  const reason = closedReason(manifest, card, level, kind);
  // The level × period is shown, so that it is this one area that has too little to divide by.
  if (!reason) return t.thin(formatNumber(manifest.protection.minimum_inhabitants, locale));
  const ways = waysOut(manifest, card, level, kind).map((way) =>
    way.level === level ? t[`way_${way.kind}`] : formatLevel(way.level, locale)
  );
  const why = reason === "too_few" ? t.too_few : write(reason, manifest, card, locale);
  const said = t.closed(whereInWords(level, kind, locale), why);
  return ways.length > 0 ? `${said}; ${t.choose(ways.join(` ${t.or} `))}` : said;
}

/** Says what was asked and is not shown, why, and what is shown instead. */
export function detourInWords(
  {detour, card, level, period}: Scene,
  manifest: Manifest,
  locale: Locale
): string {
  if (!detour) return "";
  const t = gateTexts[locale];
  const at = (code: string, l: Level) => t.period_at(formatPeriod(code, locale), formatLevel(l, locale));
  const asked = at(detour.period, detour.level);
  const said = t.detour(asked, write(detour.reason, manifest, card, locale), at(period, level));
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function whereInWords(level: Level, kind: PeriodKind, locale: Locale): string {
  return gateTexts[locale][`per_${kind}`](formatLevel(level, locale));
}

function write(
  reason: Detour["reason"] | ClosedReason,
  manifest: Manifest,
  card: IndicatorCard,
  locale: Locale
): string {
  const t = gateTexts[locale];
  if (reason === "too_few") return t.too_few_full(formatNumber(leastMean(manifest, card), locale));
  if (reason === "finest_level") return t.finest_level(formatLevel(card.finest_level, locale));
  if (reason === "existence") return t.existence;
  const finest = [...PERIOD_KINDS].reverse().find((kind) => hasKind(manifest, card, kind)) ?? "year";
  return t.other_period(t[`way_${finest}`]);
}
