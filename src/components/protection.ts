import {LEVELS, type Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import {isOffered} from "../lib/selection/scene.js";
import {scrollTable} from "./scroll-table.js";
import type {View} from "./view.js";

/** Explains the protection in plain words, with the numbers of this snapshot. */
export const protection: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {protection: rules, areas, indicators} = data.manifest;
  if (indicators.every((card) => card.status === "public")) {
    return element(document, "p", {}, t.public_only);
  }
  const merged = areas.filter((a) => a.level === "buurt" && a.members.length > 1);
  const base = String(rules.base);
  const united = merged.reduce((sum, area) => sum + area.members.length, 0);
  return element(
    document,
    "div",
    {},
    element(document, "p", {}, t.protect_base(base)),
    element(document, "p", {}, t.protect_zero(base, String(rules.base - 1))),
    element(document, "p", {}, t.protect_areas(String(rules.minimum_inhabitants), united - merged.length)),
    element(document, "p", {}, t.protect_gate(formatNumber(rules.minimum_mean, locale))),
    element(document, "p", {}, t.protect_claim)
  );
};

/** Shows for which periods an indicator is given, by level. */
export const gate: View = (_options, context) => {
  const {data, locale} = context;
  const t = pageTexts[locale];
  const kinds = (indicator: string, level: Level) =>
    PERIOD_KINDS.filter((kind) => isOffered(data.manifest, indicator, level, kind)).map(
      (kind) => t[`kind_${kind}`]
    );
  return scrollTable(context.document, {
    caption: t.gate_caption,
    head: [t.indicator, ...LEVELS.map((level) => t.per_level(formatLevel(level, locale)))],
    rows: data.manifest.indicators.map((card) => [
      card.name[locale],
      ...LEVELS.map((level) => kinds(card.id, level).join(", ") || t.gate_none)
    ])
  });
};

/** Lists the areas that were united because they are too small. */
export const merged: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const united = data.manifest.areas.filter((a) => a.members.length > 1);
  if (united.length === 0) return element(document, "p", {class: "quiet"}, t.merged_none);
  return element(
    document,
    "ul",
    {},
    ...united.map((a) => element(document, "li", {}, t.merged(a.name, t.list(a.member_names))))
  );
};

/** Says how far released figures lie from the true ones. */
export const deviation: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const entries = data.manifest.deviation;
  if (entries.length === 0) return element(document, "p", {class: "quiet"}, t.deviation_none);
  const name = (id: string) => data.manifest.indicators.find((c) => c.id === id)?.name[locale] ?? id;
  return scrollTable(document, {
    caption: t.deviation_caption,
    head: [t.indicator, t.area, t.period, t.margins, t.rms, t.p95],
    rows: entries.map((d) => [
      name(d.indicator),
      formatLevel(d.level, locale),
      t[`kind_${d.period}`],
      formatNumber(d.margins, locale),
      formatNumber(d.rms, locale, 1),
      formatNumber(d.p95, locale, 1)
    ]),
    numbers: 3
  });
};
