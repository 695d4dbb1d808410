import type {Level} from "../lib/areas/area.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {PeriodKind} from "../lib/periods/period.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {readCatalogue} from "./catalogue.js";
import {exampleQuery, latestPeriod} from "./example-query.js";

/** What an example query is about; a query of the reader's own has no such words. */
export interface ExampleSubject {
  card: IndicatorCard;
  /** How the rows differ and what they have in common: `per wijk, 2025`. */
  scope: string;
  /** Periods that the rows cover, in words. */
  period: string;
}

/** Recognises an example of the catalogue by its statement; comments and spacing do not count. */
export function exampleSubject(manifest: Manifest, sql: string, locale: Locale): ExampleSubject | null {
  const asked = statementOf(sql);
  for (const {card, offered} of readCatalogue(manifest, locale).indicators)
    for (const {level, period} of offered)
      if (statementOf(exampleQuery(manifest, card, level, period, locale)) === asked)
        return {card, ...wordsFor(manifest, level, period, locale)};
  return null;
}

function wordsFor(manifest: Manifest, level: Level, kind: PeriodKind, locale: Locale) {
  const t = workbenchTexts[locale];
  if (level === "gemeente" && kind !== "span") {
    const all = manifest.periods.filter((p) => p.kind === kind).map((p) => formatPeriod(p.code, locale));
    return {
      scope: t.chart_scope(manifest.municipality.name, t[`period_${kind}`]),
      period: [...new Set([all[0]!, all.at(-1)!])].join(" – ")
    };
  }
  const period = formatPeriod(latestPeriod(manifest, kind), locale);
  return {scope: t.chart_by(formatLevel(level, locale), period), period};
}

function statementOf(sql: string): string {
  return sql
    .replace(/^\s*--.*$/gm, "")
    .replace(/\s+/g, " ")
    .replace(/;\s*$/, "")
    .trim();
}
