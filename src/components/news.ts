import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber, formatPeriod} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {encodeSelection} from "../lib/selection/codec.js";
import {NOTHING_SELECTED} from "../lib/selection/selection.js";
import {byPhenomenon} from "./by-phenomenon.js";
import {type Change, changeOf, isMoved, rateInWords} from "./change.js";
import {effortBadge} from "./effort.js";
import {shortDenominator} from "./figure-words.js";
import type {View, ViewContext} from "./view.js";

/** Two intervals of 95 % that miss each other by chance are about one in two hundred. */
const MANY = 100;

/**
 * Says where an indicator's last year differs clearly from the year before: in the municipality, or in a wijk.
 * The others fold open below; what is not shown by year is no news and left out.
 */
export const news: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const changes = data.manifest.indicators.map((card) => changeOf(card, data)).filter(({now}) => now);
  if (changes.length === 0) return element(document, "p", {class: "quiet"}, t.news_none);
  const moved = changes.filter(isMoved);
  const still = changes.filter((change) => !isMoved(change));
  const compared = changes.reduce((sum, change) => sum + change.compared, 0);
  return element(
    document,
    "div",
    {class: "news"},
    moved.length ? null : element(document, "p", {}, t.news_quiet),
    ...grouped(moved).flatMap(({id, name, items}) => [
      element(document, "h3", {}, name),
      element(document, "dl", {}, ...items.map((change) => changed(change, id, context)))
    ]),
    still.length ? folded(still) : null,
    compared < MANY
      ? null
      : element(
          document,
          "p",
          {class: "quiet"},
          t.news_compared(formatNumber(compared, locale), formatLevel("wijk", locale))
        )
  );

  function grouped(some: readonly Change[]) {
    return byPhenomenon(data.manifest, some, ({card}) => card.id, locale);
  }

  function folded(some: readonly Change[]): HTMLElement {
    return element(
      document,
      "details",
      {class: "news-same"},
      element(document, "summary", {}, t.news_still(formatNumber(some.length, locale, 0), some.length === 1)),
      element(
        document,
        "dl",
        {},
        ...grouped(some).map(({name, items}) =>
          element(
            document,
            "div",
            {},
            element(document, "dt", {}, name),
            ...items.map((change) => element(document, "dd", {}, ...same(change, context)))
          )
        )
      )
    );
  }
};

function changed(change: Change, phenomenon: string, {data, document, locale}: ViewContext): HTMLElement {
  const t = pageTexts[locale];
  const {card, verdict, now, before, up, down} = change;
  const names = (codes: readonly string[]) =>
    t.list(codes.map((code) => data.manifest.areas.find((a) => a.code === code)!.name));
  const unit =
    card.per === 100 ? t.share_of(shortDenominator(card, locale)) : t.per_thousand(card.denominator[locale]);
  const figures =
    now?.state === "value" && before?.state === "value"
      ? `: ${t.news_figures(rateInWords(card, now, locale), unit, formatPeriod(now.period, locale), rateInWords(card, before, locale), formatPeriod(before.period, locale))}`
      : ".";
  const areas = [
    up.length ? t.news_areas_up(names(up)) : "",
    down.length ? t.news_areas_down(names(down)) : ""
  ].filter(Boolean);
  const fragment = encodeSelection({...NOTHING_SELECTED, indicator: card.id});
  return element(
    document,
    "div",
    {},
    element(
      document,
      "dt",
      {},
      element(document, "a", {href: `./fenomeen/${phenomenon}.html#${fragment}`}, card.name[locale]),
      " ",
      effortBadge(document, card, locale)
    ),
    element(
      document,
      "dd",
      {},
      element(document, "strong", {}, verdict === "small" ? capital(t.news_small) : t[`news_${verdict}`]),
      figures,
      areas.length ? ` ${t.news_areas(formatLevel("wijk", locale))} ${areas.join("; ")}.` : null
    )
  );
}

function same({card, verdict, now, before}: Change, {document, locale}: ViewContext): (Node | string)[] {
  const rates =
    verdict === "same"
      ? `${rateInWords(card, before!, locale)} → ${rateInWords(card, now!, locale)}`
      : pageTexts[locale].news_small;
  const badge = effortBadge(document, card, locale);
  const told = element(document, "span", {class: "quiet"}, rates);
  return [`${card.name[locale]} `, ...(badge ? [badge, " "] : []), told];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
