import type {Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {isOffered} from "../lib/selection/closed.js";
import type {Manifest, PlantedEntry} from "../lib/snapshot/manifest.js";
import {byPhenomenon} from "./by-phenomenon.js";
import {nameWithEffort} from "./effort.js";
import {scrollTable} from "./scroll-table.js";
import type {View} from "./view.js";

/** From this rank correlation on areas stand in nearly the same order. */
const ALIKE = 0.7;
/** Under this share of rightly counted units an indicator is not precise enough to act on. */
const PRECISE = 0.5;

/** Answers in a sentence how far aggregates reach: which areas, and which addresses not. */
export const plantedAnswer: View = (_options, {data, document, locale}) => {
  const t = evidenceTexts[locale];
  const entries = data.manifest.planted;
  if (!entries.length) return element(document, "p", {}, t.planted_none);
  const ranked = entries.filter(({rank}) => rank.length);
  const measured = entries.filter((entry) => precisionOf(entry) !== null);
  const [alike, half] = [
    ranked.filter(({rank}) => Math.max(...rank.map(({rho}) => rho)) >= ALIKE).length,
    measured.filter((entry) => precisionOf(entry)! < PRECISE).length
  ];
  const count = (n: number) => formatNumber(n, locale, 0);
  return element(
    document,
    "p",
    {},
    t.planted_answer(count(alike), count(ranked.length), count(half), count(measured.length))
  );
};

/** Shows by indicator which planted units it counts, which it misses, and which innocent ones it counts. */
export const plantedUnits: View = (_options, {data, document, locale}) => {
  const t = evidenceTexts[locale];
  const number = (n: number) => formatNumber(n, locale, 0);
  const entries = data.manifest.planted.filter(({planted}) => planted !== null);
  if (!entries.length) return element(document, "p", {class: "quiet"}, t.planted_none);
  return scrollTable(document, {
    caption: t.planted_units,
    head: [t.indicator, t.planted, t.found, t.missed, t.innocent, t.precision, t.verdict],
    groups: grouped(data.manifest, entries, locale, (entry) => [
      number(entry.planted!),
      number(entry.found!),
      number(entry.planted! - entry.found!),
      number(entry.innocent!),
      ...precisionTexts(entry, locale)
    ]),
    numbers: 1
  });
};

/** Shows by indicator whether the released figures put areas in the order of what was planted there. */
export const plantedAreas: View = (_options, {data, document, locale}) => {
  const t = evidenceTexts[locale];
  const entries = data.manifest.planted;
  if (!entries.length) return element(document, "p", {class: "quiet"}, t.planted_none);
  const at = (entry: PlantedEntry, level: Level) => {
    const found = entry.rank.find((rank) => rank.level === level);
    if (found) return t.rank(formatNumber(found.rho, locale, 2), formatNumber(found.areas, locale, 0));
    const shown = isOffered(data.manifest, entry.indicator, level, "span");
    return shown ? t.rank_none : t.rank_hidden;
  };
  return scrollTable(document, {
    caption: t.planted_areas,
    head: [t.indicator, t.areas(formatLevel("buurt", locale)), t.areas(formatLevel("wijk", locale))],
    groups: grouped(data.manifest, entries, locale, (entry) => [at(entry, "buurt"), at(entry, "wijk")]),
    numbers: 1
  });
};

function precisionOf({found, innocent}: PlantedEntry): number | null {
  return found === null || innocent === null || found + innocent === 0 ? null : found / (found + innocent);
}

function precisionTexts(entry: PlantedEntry, locale: Locale): [share: string, verdict: string] {
  const share = precisionOf(entry);
  if (share === null) return ["–", ""];
  return [`${formatNumber(100 * share, locale, 0)}%`, share < PRECISE ? evidenceTexts[locale].imprecise : ""];
}

/** Makes a row per entry, headed by its indicator, under the phenomena. */
function grouped(
  manifest: Manifest,
  entries: readonly PlantedEntry[],
  locale: Locale,
  cells: (entry: PlantedEntry) => string[]
) {
  return byPhenomenon(manifest, entries, ({indicator}) => indicator, locale).map(({name, items}) => ({
    name,
    rows: items.map((entry) => {
      const card = manifest.indicators.find(({id}) => id === entry.indicator);
      return [card ? nameWithEffort(card, locale) : entry.indicator, ...cells(entry)];
    })
  }));
}
