import type {Area} from "../lib/areas/area.js";
import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {indicatorChart, rateUnit} from "../lib/figures/indicator-chart.js";
import type {Observation} from "../lib/figures/observation.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatPeriod, formatQuantity, formatState} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {type Scene, sceneOf} from "../lib/selection/scene.js";
import type {Phenomenon} from "../lib/snapshot/card.js";
import {effortBadge} from "./effort.js";
import {countInWords, intervalInWords, shortDenominator} from "./figure-words.js";
import type {View, ViewContext} from "./view.js";

/** Shows a tile per phenomenon: its latest figure for the municipality or the chosen area, and the way here. */
export const tiles: View = (_options, context) =>
  element(
    context.document,
    "ul",
    {class: "tiles"},
    ...context.data.manifest.phenomena.map((phenomenon) => tile(phenomenon, context))
  );

function tile(phenomenon: Phenomenon, context: ViewContext): HTMLElement {
  const {data, document, locale, selection} = context;
  const t = pageTexts[locale];
  const scene = sceneOf(data.manifest, phenomenon.indicators, {...selection, indicator: null});
  const {card, municipality} = scene;
  const area = scene.area ?? municipality;
  const kinds = sceneOf(data.manifest, [card.id], {...selection, level: area.level, area: area.code});
  const latest = observe(data, {indicator: card.id, areas: [area.code], period: kinds.period})[0]!;
  const series = observe(data, {indicator: card.id, areas: [area.code], periodKind: "year"});
  const number =
    latest.state === "value"
      ? formatQuantity(latest.rate!, card.per === 100 ? "%" : "", locale, 1)
      : formatState(latest.state, locale, card.base);
  const unit = card.per === 100 ? t.share_of(shortDenominator(card, locale)) : rateUnit(card, locale);
  const text = (className: string, ...parts: string[]) =>
    element(document, "p", {class: className}, parts.filter(Boolean).join(" "));
  return element(
    document,
    "li",
    {class: "tile"},
    element(
      document,
      "h2",
      {},
      element(document, "a", {href: `./fenomeen/${phenomenon.id}.html`}, phenomenon.name[locale])
    ),
    element(document, "p", {class: "tile-name"}, card.name[locale], " ", effortBadge(document, card, locale)),
    text(latest.state === "value" ? "tile-value" : "tile-value tile-words", number),
    text("tile-unit", `${unit} ${t.of_municipality(area.name)}, ${formatPeriod(latest.period, locale)}`),
    latest.state === "value"
      ? text(
          "tile-margin",
          `${countInWords(card, latest.n!, locale)};`,
          t.between(...(intervalInWords(latest, card, locale).split("–") as [string, string]))
        )
      : null,
    series.filter((row) => row.state === "value").length < 2 ? null : sparkline(scene, area, series, context)
  );
}

/** Draws the years from zero, with the first and the last year under the ends of the line. */
function sparkline(
  {card}: Scene,
  area: Area,
  series: readonly Observation[],
  context: ViewContext
): HTMLElement {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const periods = series.map((row) => row.period);
  const end = (period: string) => element(document, "span", {}, formatPeriod(period, locale));
  return element(
    document,
    "div",
    {class: "tile-trend"},
    drawChart(
      indicatorChart("sparkline", card, t.trend_title(card.name[locale], area.name, t.kind_year), locale),
      chartRows(data, series),
      provenanceOf(data, card.id, periods, locale),
      {...context, prefix: `tile-${card.id}`}
    ),
    element(
      document,
      "div",
      {class: "tile-years", "aria-hidden": "true"},
      end(periods[0]!),
      end(periods.at(-1)!)
    )
  );
}
