import {element} from "../lib/charts/element.js";
import {editionTexts} from "../lib/i18n/edition.js";
import {formatLevel} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {type CellSize, isCoarsened} from "../lib/snapshot/edition.js";
import {scrollTable} from "./scroll-table.js";
import type {View} from "./view.js";

/** Says which edition this is, and what is counted in larger areas or periods, or not shown, for everybody. */
export const edition: View = (_options, {data, document, locale}) => {
  const t = editionTexts[locale];
  const {audience, editions, indicators} = data.manifest;
  const named = (ids: readonly string[]) =>
    ids.map((id) => indicators.find((card) => card.id === id)?.name[locale] ?? id).join("; ");
  const differing = (editions ?? []).filter(
    (entry) => entry.indicators.length && (!entry.openbaar || isCoarsened(entry))
  );
  const rows = differing.map((entry) => [
    named(entry.indicators),
    words(entry.intern, locale),
    entry.openbaar ? words(entry.openbaar, locale) : t.not_shown
  ]);
  const head = [t.indicators, t.within, t.everybody];
  return element(
    document,
    "div",
    {},
    element(document, "p", {}, audience === "intern" ? t.heading_intern : t.heading_openbaar),
    rows.length ? scrollTable(document, {caption: t.caption, head, rows}) : element(document, "p", {}, t.same)
  );
};

function words({level, period}: CellSize, locale: Locale): string {
  return editionTexts[locale][`per_${period}`](formatLevel(level, locale));
}
