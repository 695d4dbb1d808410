import {roundingSlack} from "../../lib/disclosure/rounding-slack.js";
import {rateUnit} from "../../lib/figures/indicator-chart.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {chartTexts} from "../../lib/i18n/charts.js";
import {formatPeriod} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {parsePeriod} from "../../lib/periods/period.js";
import {sqlTokens} from "../../lib/queries/sql-tokens.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** What a chart of an answer must state, as far as its query tells. */
export interface Stated {
  /** What is counted, for the title. */
  subject: string;
  unit: string;
  provenance: {source: string; period: string; population: string; uncertainty: string};
}

/** An answer, and the query that gave it. */
export interface Told {
  sql: string;
  rows: readonly Readonly<Record<string, unknown>>[];
  tables: readonly string[];
  /** Column with the number. */
  value: string;
  period?: string;
}

/** Finds what can be known of an answer from its query: of which indicators and tables, and over what time. */
export function stated({sql, rows, tables, value, period}: Told, manifest: Manifest, locale: Locale): Stated {
  const t = builderTexts[locale];
  const tokens = sqlTokens(sql);
  const strings = tokens.flatMap(({kind, text}) => (kind === "string" ? [text.slice(1, -1)] : []));
  const named = manifest.indicators.filter(({id}) => strings.includes(id));
  const cubes = manifest.editions.filter(({cube}) => tables.includes(cube));
  const counted =
    named.length > 0
      ? named
      : manifest.indicators.filter(({id}) => cubes.some((cube) => cube.indicators.includes(id)));
  const sources = manifest.sources.filter(({id}) => counted.some((card) => card.sources.includes(id)));
  const codes = (period ? rows.map((row) => String(row[period])) : strings).filter(isPeriod);
  const [one] = named;
  const single = named.length === 1 ? one! : null;
  return {
    subject: single?.name[locale] ?? cubes[0]?.cube ?? t.figures,
    unit: unitOf(value, single, locale) ?? t.to_check,
    provenance: {
      source:
        sources.map((source) => `${source.name[locale]} (${source.publisher})`).join("; ") || t.to_check,
      period: periodsOf(codes, locale) || t.to_check,
      population: single?.denominator[locale] ?? t.to_check,
      uncertainty: uncertainty(counted, tables, manifest, locale)
    }
  };
}

function unitOf(value: string, card: IndicatorCard | null, locale: Locale): string | null {
  if (value === "rate") return card ? rateUnit(card, locale) : null;
  if (value === "n") return card ? card.unit[locale] : builderTexts[locale].cases;
  return null;
}

/** A mean or a sum of an analyst's own has no interval; what is known is the rounding. */
function uncertainty(
  cards: readonly IndicatorCard[],
  tables: readonly string[],
  manifest: Manifest,
  locale: Locale
): string {
  const t = chartTexts[locale];
  const [card] = cards;
  if (cards.length === 1 && card) return t.uncertainty(card.base, roundingSlack(card, manifest.deviation));
  const bases = [
    ...cards.map(({base}) => base),
    ...manifest.tables
      .filter(({name, status}) => status === "protected" && tables.includes(name))
      .map(({base}) => base)
  ];
  const base = Math.max(1, ...bases);
  if (base === 1) return builderTexts[locale].to_check;
  return builderTexts[locale].rounded(String(base), String(base - 1));
}

function periodsOf(codes: readonly string[], locale: Locale): string {
  const sorted = [...new Set(codes)].sort((a, b) => parsePeriod(a).start.localeCompare(parsePeriod(b).start));
  const ends = [...new Set([sorted[0], sorted.at(-1)])].filter((code) => code !== undefined);
  return ends.map((code) => formatPeriod(code, locale)).join(" – ");
}

function isPeriod(text: string): boolean {
  try {
    return Boolean(parsePeriod(text));
  } catch {
    return false;
  }
}
