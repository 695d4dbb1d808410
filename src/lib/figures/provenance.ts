import type {Provenance} from "../charts/spec.js";
import {roundingSlack} from "../disclosure/rounding-slack.js";
import {chartTexts} from "../i18n/charts.js";
import {formatPeriod} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {SnapshotData} from "../snapshot/snapshot-data.js";
import {snapshotWords} from "../snapshot/snapshot-words.js";
import {figureIndex} from "./figure-index.js";

/** Returns what a chart of one indicator must state under it; `periods` are codes, in order of time. */
export function provenanceOf(
  data: SnapshotData,
  indicator: string,
  periods: readonly string[],
  locale: Locale
): Provenance {
  const {manifest} = data;
  const card = figureIndex(data).card(indicator);
  const sources = manifest.sources.filter((s) => card.sources.includes(s.id));
  const texts = chartTexts[locale];
  const ends = [...new Set([periods[0], periods.at(-1)])].filter((p) => p !== undefined);
  return {
    source: sources.map((s) => `${s.name[locale]} (${s.publisher})`).join("; "),
    period: ends.map((p) => formatPeriod(p, locale)).join(" – "),
    population: card.denominator[locale],
    uncertainty: texts.uncertainty(card.base, roundingSlack(card, manifest.deviation)),
    snapshot: snapshotWords(manifest, locale)
  };
}
