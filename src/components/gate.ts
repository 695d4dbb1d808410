import {LEVELS, type Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {PERIOD_KINDS, type PeriodKind} from "../lib/periods/period.js";
import {type ClosedReason, closedReason, hasKind} from "../lib/selection/closed.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import {byPhenomenon} from "./by-phenomenon.js";
import {scrollTable} from "./scroll-table.js";
import type {View, ViewContext} from "./view.js";

/**
 * Shows per level the shortest period for which an indicator is given, and why shorter ones are not; longer ones are
 * given too. What the reasons mean stands under the table.
 */
export const gate: View = (_options, context) => {
  const {data, document, locale} = context;
  const {manifest} = data;
  const t = pageTexts[locale];
  const groups = byPhenomenon(manifest, manifest.indicators, ({id}) => id, locale);
  return element(
    document,
    "div",
    {},
    scrollTable(document, {
      caption: t.gate_caption,
      head: [t.indicator, ...LEVELS.map((level) => t.per_level(formatLevel(level, locale)))],
      groups: groups.map(({name, items}) => ({
        name,
        rows: items.map((card) => [
          card.name[locale],
          ...LEVELS.map((level) => cellInWords(card, level, context))
        ])
      })),
      tall: true
    }),
    key(context)
  );
};

/** Writes the shortest period that is shown, and after it which kinds of period are not and why. */
function cellInWords(card: IndicatorCard, level: Level, {data, locale}: ViewContext): string {
  const {manifest} = data;
  const t = gateTexts[locale];
  const kinds = PERIOD_KINDS.filter((kind) => hasKind(manifest, card, kind));
  const closed = kinds.flatMap((kind): [PeriodKind, ClosedReason][] => {
    const reason = closedReason(manifest, card, level, kind);
    return reason ? [[kind, reason]] : [];
  });
  const short = (reason: ClosedReason) =>
    ({
      too_few: t.too_few,
      finest_level: t.cell_finest,
      existence: t.existence_short,
      other_period: ""
    })[reason];
  if (closed.length === kinds.length) return closed[0] ? t.cell_whole(short(closed[0][1])) : t.cell_none;
  const open = kinds.findLast((kind) => !closed.some(([c]) => c === kind))!;
  // Spans stand apart: they are given wherever anything is, and then say nothing.
  const said = open === "span" ? t.cell_span : t.cell_open(t[`way_${open}`]);
  if (closed.length === 0) return said;
  const names = closed.map(([kind]) => t[`way_${kind}`]).join(", ");
  return `${said} (${t.cell_closed(names, short(closed[0]![1]))})`;
}

/** Explains the reasons that occur. */
function key({data, document, locale}: ViewContext): HTMLElement | null {
  const {manifest} = data;
  const t = gateTexts[locale];
  const occurring = new Set(
    manifest.indicators.flatMap((card) =>
      LEVELS.flatMap((level) => PERIOD_KINDS.map((kind) => closedReason(manifest, card, level, kind)))
    )
  );
  const mean = formatNumber(manifest.protection.minimum_mean, locale);
  const terms = (
    [
      ["too_few", t.key_too_few, t.key_too_few_text(mean)],
      ["finest_level", t.key_finest, t.key_finest_text],
      ["existence", t.key_existence, t.key_existence_text]
    ] as const
  ).filter(([reason]) => occurring.has(reason));
  if (terms.length === 0) return null;
  const entry = ([, term, meaning]: (typeof terms)[number]) =>
    element(document, "div", {}, element(document, "dt", {}, term), element(document, "dd", {}, meaning));
  return element(document, "dl", {class: "card"}, ...terms.map(entry));
}
