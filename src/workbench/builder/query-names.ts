import {builderTexts} from "../../lib/i18n/builder.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {BY_WIJK, BY_YEAR, type Measure} from "./query-choice.js";

/** Names a measure for who chooses it. */
export function measureName(measure: Measure, locale: Locale): string {
  const t = builderTexts[locale];
  if ("column" in measure) return t[`measure_${measure.what}`](measure.column);
  if (measure.what === "rate")
    return measure.per === 100 ? t.measure_share : t.measure_rate(formatNumber(measure.per, locale));
  return t[`measure_${measure.what}`];
}

/** Names a measure for who chose it. */
export function measureShort(measure: Measure, locale: Locale): string {
  return measureName(measure, locale).split(":")[0]!;
}

/** Names what rows are split by. */
export function splitName(split: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    area: t.split_area,
    [BY_WIJK]: t.split_wijk,
    period: t.split_period,
    [BY_YEAR]: t.split_year,
    indicator: t.split_indicator
  };
  return own[split] ?? split;
}

/** Names what rows are chosen by. */
export function filterName(column: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    area: t.filter_area,
    "area.level": t.filter_level,
    "area.parent": t.filter_wijk,
    period: t.filter_period,
    "period.kind": t.filter_kind,
    indicator: t.filter_indicator
  };
  return own[column] ?? column;
}

/** Names a column of the answer. */
export function columnName(column: string, locale: Locale): string {
  const t = builderTexts[locale];
  const own: Readonly<Record<string, string>> = {
    n: t.measure_n,
    denominator: t.measure_denominator,
    rate: t.value_rate.toLowerCase(),
    area: t.split_area,
    period: t.split_period,
    indicator: t.split_indicator
  };
  return own[column] ?? column;
}
