import {element} from "../lib/charts/element.js";
import type {Observation} from "../lib/figures/observation.js";
import {observe} from "../lib/figures/observe.js";
import {formatPeriod, formatQuantity} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {View} from "./view.js";

/** Says per indicator whether the municipality's last year differs clearly from the year before. */
export const news: View = (_options, {data, document, locale}) => {
  const municipality = data.manifest.areas.find((a) => a.level === "gemeente")!;
  return element(
    document,
    "dl",
    {class: "news"},
    ...data.manifest.indicators.map((card) => {
      const years = observe(data, {indicator: card.id, areas: [municipality.code], periodKind: "year"});
      const [before, now] = [years.at(-2), years.at(-1)];
      const name = now ? `${card.name[locale]}, ${formatPeriod(now.period, locale)}` : card.name[locale];
      return element(
        document,
        "div",
        {},
        element(document, "dt", {}, name),
        element(document, "dd", {}, compare(card, before, now, municipality.name, locale))
      );
    })
  );
};

/** Compares by intervals, never by percentages: where they overlap, no difference is claimed. */
function compare(
  card: IndicatorCard,
  before: Observation | undefined,
  now: Observation | undefined,
  area: string,
  locale: Locale
): string {
  const t = pageTexts[locale];
  if (!before || !now) return t.news_none;
  if (now.state !== "value" || before.state !== "value") return t.news_small;
  const write = (rate: number) => formatQuantity(rate, card.per === 100 ? "%" : "", locale, 1);
  const [nowText, beforeText] = [write(now.rate!), write(before.rate!)];
  const unit =
    card.per === 100 ? t.share_of(card.denominator[locale]) : t.per_thousand(card.denominator[locale]);
  if (now.lower! > before.upper!) return t.news_up(unit, nowText, beforeText, area, t.kind_year);
  if (now.upper! < before.lower!) return t.news_down(unit, nowText, beforeText, area, t.kind_year);
  return t.news_same(nowText, beforeText);
}
