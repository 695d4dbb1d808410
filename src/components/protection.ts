import {LEVELS, type Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import {isOffered} from "../lib/selection/scene.js";
import {byPhenomenon} from "./by-phenomenon.js";
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

/** Shows per level the shortest period for which an indicator is given; longer ones are given too. */
export const gate: View = (_options, context) => {
  const {data, document, locale} = context;
  const {manifest} = data;
  const t = pageTexts[locale];
  return scrollTable(document, {
    caption: t.gate_caption,
    head: [t.indicator, ...LEVELS.map((level) => t.per_level(formatLevel(level, locale)))],
    groups: byPhenomenon(manifest, manifest.indicators, ({id}) => id, locale).map(({name, items}) => ({
      name,
      rows: items.map((card) => [card.name[locale], ...LEVELS.map((level) => shortest(card.id, level))])
    })),
    tall: true
  });

  function shortest(indicator: string, level: Level): string {
    const kinds = PERIOD_KINDS.filter((kind) => isOffered(manifest, indicator, level, kind));
    const kind = kinds.at(-1);
    if (!kind) return t.gate_none;
    // Spans stand apart: they are given wherever anything is, and then say nothing.
    return kind === "span" ? t.gate_span : t.gate_finest(t[`kind_${kind}`]);
  }
};
