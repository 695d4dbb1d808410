import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {indicatorChart} from "../lib/figures/indicator-chart.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatLevel} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Draws the development in the chosen area beside the municipality as a whole. */
export const trend: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level: mapped, area, municipality, trend: kind} = subjectOf(options, context);
  if (!kind) {
    const level = formatLevel(area?.level ?? "gemeente", locale);
    return element(document, "p", {class: "quiet"}, t.trend_missing(level));
  }
  const areas = area ? [area, municipality] : [municipality];
  const rows = observe(data, {indicator: card.id, areas: areas.map((a) => a.code), periodKind: kind});
  return drawChart(
    indicatorChart(
      "line",
      card,
      t.trend_title(card.name[locale], areas[0]!.name, t[`kind_${kind}`]),
      locale,
      {
        series: "area_name",
        description: area ? t.trend_compare(area.name, municipality.name) : hint()
      }
    ),
    chartRows(data, rows),
    provenanceOf(data, card.id, rows.map((r) => r.period).sort(), locale),
    {...context, prefix: `trend-${card.id}`}
  );

  function hint(): string | undefined {
    return mapped === "gemeente" ? undefined : t.trend_hint(municipality.name);
  }
};
