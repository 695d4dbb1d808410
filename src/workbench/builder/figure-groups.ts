import {LEVELS, type Level} from "../../lib/areas/area.js";
import {reasonInWords} from "../../lib/figures/closed-words.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {gateTexts} from "../../lib/i18n/gate.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {INDICATOR_SYNONYMS, PHENOMENON_SYNONYMS} from "../../lib/i18n/synonyms.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {otherNames} from "../catalogue/other-names.js";
import {isShown} from "./figure-ways.js";
import type {PickGroup, PickOption} from "./picker.js";

/** Lists indicators under their phenomenon. */
export function indicatorGroups({phenomena, indicators}: Manifest, locale: Locale): PickGroup[] {
  return phenomena.map(({id, name, indicators: ids}) => ({
    name: name[locale],
    also: otherNames(name, PHENOMENON_SYNONYMS[id], locale),
    options: ids.flatMap((id) => {
      const card = indicators.find((one) => one.id === id);
      if (!card) return [];
      const also = otherNames(card.name, INDICATOR_SYNONYMS[id], locale);
      return [{value: id, name: card.name[locale], also}];
    })
  }));
}

/** Lists the levels: what is not shown says why, and what is shown by other periods only says so. */
export function levelOptions(
  ids: readonly string[],
  kind: PeriodKind | null,
  manifest: Manifest,
  locale: Locale
): PickOption[] {
  const t = builderTexts[locale];
  return LEVELS.map((level) => {
    const name = formatLevel(level, locale);
    const kinds = PERIOD_KINDS.filter((one) => isShown(ids, {level, kind: one}, manifest));
    if (kinds.length === 0)
      return {
        value: level,
        name: t.closed(name, reason(ids, level, kind ?? "year", manifest, locale)),
        closed: true
      };
    if (kind && !kinds.includes(kind))
      return {
        value: level,
        name: t.only(name, kinds.map((one) => gateTexts[locale][`way_${one}`]).join(", "))
      };
    return {value: level, name};
  });
}

/** Lists periods: the latest, all in a row, and those of each kind; a kind that is not shown says why. */
export function periodGroups(
  ids: readonly string[],
  level: Level | null,
  runs: {one: boolean; each: boolean},
  manifest: Manifest,
  locale: Locale
): PickGroup[] {
  const t = builderTexts[locale];
  const kinds = PERIOD_KINDS.filter((kind) => manifest.periods.some((period) => period.kind === kind));
  const open = kinds.filter((kind) => level === null || isShown(ids, {level, kind}, manifest));
  const closed = kinds.filter((kind) => !open.includes(kind));
  const groups: PickGroup[] = [];
  if (runs.one)
    groups.push({
      name: t.latest,
      options: open.map((kind) => ({value: `latest ${kind}`, name: liveTexts[locale][`latest_${kind}`]}))
    });
  if (runs.each)
    groups.push({
      name: t.each,
      options: open
        .filter((kind) => kind !== "span")
        .map((kind) => ({value: `each ${kind}`, name: liveTexts[locale][`each_${kind}`]}))
    });
  if (runs.one)
    for (const kind of open)
      groups.push({
        name: liveTexts[locale][`kinds_${kind}`],
        options: manifest.periods
          .filter((period) => period.kind === kind)
          .map(({code}) => ({value: code, name: formatPeriod(code, locale)}))
          .reverse()
      });
  if (closed.length > 0 && level)
    groups.push({
      name: gateTexts[locale].not_shown_here,
      options: closed.map((kind) => ({
        value: `closed ${kind}`,
        name: t.closed(t[`kind_${kind}`], reason(ids, level, kind, manifest, locale)),
        closed: true
      }))
    });
  return groups;
}

/** Lists areas: the municipality, its wijken, and the buurten of each wijk; those of one level, or all. */
export function areaGroups(
  {areas}: Pick<Manifest, "areas">,
  level: Level | null,
  locale: Locale
): PickGroup[] {
  const t = liveTexts[locale];
  const options = (of: Level, parent?: string) =>
    areas
      .filter((area) => area.level === of && (parent === undefined || area.parent === parent))
      .map(({code, name, member_names}) => ({
        value: code,
        name,
        also: [code, ...member_names.filter((one) => one !== name)]
      }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  const wijken = options("wijk");
  return [
    ...(level === null || level === "gemeente"
      ? [{name: t.all_municipality, options: options("gemeente")}]
      : []),
    ...(level === null || level === "wijk" ? [{name: t.all_wijken, options: wijken}] : []),
    ...(level === null || level === "buurt"
      ? wijken.map((wijk) => ({name: t.buurten_of(wijk.name), options: options("buurt", wijk.value)}))
      : [])
  ].filter((group) => group.options.length > 0);
}

/** Why none of some indicators is shown: the reason of the first. */
function reason(
  ids: readonly string[],
  level: Level,
  kind: PeriodKind,
  manifest: Manifest,
  locale: Locale
): string {
  const card = manifest.indicators.find(({id}) => id === ids[0]);
  return card ? reasonInWords(manifest, card, level, kind, locale) : gateTexts[locale].too_few;
}
