import {element} from "../lib/charts/element.js";
import {observe} from "../lib/figures/observe.js";
import {ratioInterval} from "../lib/figures/ratio-interval.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatNumber, formatPeriod, formatState} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {isOffered} from "../lib/selection/closed.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {scrollTable} from "./scroll-table.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Shows what people report beside what the police register, by wijk over all years; empty for other indicators. */
export const beside: View = (options, context) => {
  const {data, document, locale} = context;
  const {card} = subjectOf(options, context);
  const other = data.manifest.indicators.find(({id}) => id === card.beside);
  const t = evidenceTexts[locale];
  const period = data.manifest.periods.find(({kind}) => kind === "span")?.code;
  const level = (["wijk", "gemeente"] as const).find((l) =>
    [card, other].every((c) => c && isOffered(data.manifest, c.id, l, "span"))
  );
  if (!other || !period || !level) return element(document, "div", {class: "beside", hidden: ""});
  const areas = data.manifest.areas.filter((area) => area.level === "gemeente" || area.level === level);
  const caption = `${t.beside_title(card.name[locale], other.name[locale])}, ${formatPeriod(period, locale)}`;
  return element(
    document,
    "section",
    {class: "beside", id: "deel-naast"},
    element(document, "h2", {}, t.beside_title(card.name[locale], other.name[locale])),
    element(document, "p", {}, t.beside_lead),
    scrollTable(document, {
      caption,
      head: [
        pageTexts[locale].area,
        card.name[locale],
        other.name[locale],
        t.beside_ratio(card.unit[locale], other.unit[locale]),
        pageTexts[locale].interval
      ],
      rows: areas.map((area) => [
        area.level === "gemeente" ? pageTexts[locale].municipality_row : area.name,
        ...ratioCells(data, [card, other], area.code, period, locale)
      ]),
      numbers: 1
    })
  );
};

function ratioCells(
  data: SnapshotData,
  [card, other]: [IndicatorCard, IndicatorCard],
  area: string,
  period: string,
  locale: Locale
): string[] {
  const [a, b] = [card, other].map(({id}) => observe(data, {indicator: id, areas: [area], period})[0]!);
  const count = (row: typeof a, of: IndicatorCard) =>
    row!.state === "value" ? formatNumber(row!.n!, locale, 0) : formatState(row!.state, locale, of.base);
  const both = a!.state === "value" && b!.state === "value";
  if (!both) return [count(a, card), count(b, other), "–", "–"];
  const {lower, upper} = ratioInterval({n: a!.n!, base: card.base}, {n: b!.n!, base: other.base});
  const number = (value: number) => formatNumber(100 * value, locale, 0);
  return [
    count(a, card),
    count(b, other),
    number(a!.n! / b!.n!),
    Number.isFinite(upper) ? `${number(lower)}–${number(upper)}` : `≥ ${number(lower)}`
  ];
}
