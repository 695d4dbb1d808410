import {element} from "../lib/charts/element.js";
import type {Observation} from "../lib/figures/observation.js";
import {observe} from "../lib/figures/observe.js";
import {formatLevel, formatPeriod, formatQuantity} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {isOffered} from "../lib/selection/scene.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {shortDenominator} from "./figure-words.js";
import type {View, ViewContext} from "./view.js";

type Verdict = "up" | "down" | "same" | "small" | "none";

/** An indicator's last year beside the year before, for the municipality and by wijk. */
interface Change {
  card: IndicatorCard;
  verdict: Verdict;
  now: Observation | undefined;
  before: Observation | undefined;
  /** Codes of the wijken that differ clearly. */
  up: string[];
  down: string[];
}

/**
 * Says where an indicator's last year differs clearly from the year before: in the municipality, or in a wijk.
 * What differs nowhere is said once for all.
 */
export const news: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const changes = data.manifest.indicators.map((card) => changeOf(card, data));
  const still = changes.filter((c) => c.verdict === "same" && c.up.length + c.down.length === 0);
  const moved = changes.filter((c) => !still.includes(c));
  return element(
    document,
    "div",
    {},
    moved.length
      ? element(document, "dl", {class: "news"}, ...moved.map((change) => changed(change, context)))
      : null,
    still.length
      ? element(
          document,
          "p",
          {class: "news-same"},
          `${t.news_unchanged(formatLevel("wijk", locale))} `,
          said()
        )
      : null
  );

  function said(): string {
    const list = still.map(
      (c) => `${c.card.name[locale]} (${rate(c.card, c.before!, locale)} → ${rate(c.card, c.now!, locale)})`
    );
    return `${list.join("; ")}.`;
  }
};

function changed(change: Change, {data, document, locale}: ViewContext): HTMLElement {
  const t = pageTexts[locale];
  const {card, verdict, now, before, up, down} = change;
  const names = (codes: readonly string[]) =>
    t.list(codes.map((code) => data.manifest.areas.find((a) => a.code === code)!.name));
  const unit =
    card.per === 100 ? t.share_of(shortDenominator(card, locale)) : t.per_thousand(card.denominator[locale]);
  const figures =
    now?.state === "value" && before?.state === "value"
      ? `: ${t.news_figures(rate(card, now, locale), unit, formatPeriod(now.period, locale), rate(card, before, locale), formatPeriod(before.period, locale))}`
      : ".";
  const areas = [
    up.length ? t.news_areas_up(names(up)) : "",
    down.length ? t.news_areas_down(names(down)) : ""
  ].filter(Boolean);
  return element(
    document,
    "div",
    {},
    element(document, "dt", {}, card.name[locale]),
    element(
      document,
      "dd",
      {},
      element(document, "strong", {}, t[`news_${verdict}`]),
      figures,
      areas.length ? ` ${t.news_areas(formatLevel("wijk", locale))} ${areas.join("; ")}.` : null
    )
  );
}

function changeOf(card: IndicatorCard, data: SnapshotData): Change {
  const {areas} = data.manifest;
  const years = (level: "gemeente" | "wijk") => {
    if (!isOffered(data.manifest, card.id, level, "year")) return [];
    const codes = areas.filter((a) => a.level === level).map((a) => a.code);
    const rows = observe(data, {indicator: card.id, areas: codes, periodKind: "year"});
    return codes.map((code) => rows.filter((row) => row.area === code).slice(-2));
  };
  const [before, now] = years("gemeente")[0] ?? [];
  const wijken = years("wijk").map((pair) => ({
    code: pair[0]?.area ?? "",
    verdict: compare(pair[0], pair[1])
  }));
  const those = (verdict: Verdict) => wijken.filter((w) => w.verdict === verdict).map((w) => w.code);
  return {card, verdict: compare(before, now), now, before, up: those("up"), down: those("down")};
}

/** Compares by intervals, never by percentages: where they overlap, no difference is claimed. */
function compare(before: Observation | undefined, now: Observation | undefined): Verdict {
  if (!before || !now) return "none";
  if (now.state !== "value" || before.state !== "value") return "small";
  if (now.lower! > before.upper!) return "up";
  return now.upper! < before.lower! ? "down" : "same";
}

function rate(card: IndicatorCard, row: Observation, locale: Locale): string {
  return formatQuantity(row.rate!, card.per === 100 ? "%" : "", locale, 1);
}
