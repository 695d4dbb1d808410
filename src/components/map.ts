import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {indicatorChart} from "../lib/figures/indicator-chart.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Draws the areas of the chosen level, coloured by rate, in the chosen period; a map of one area says nothing. */
export const map: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level, period} = subjectOf(options, context);
  if (level === "gemeente") return element(document, "p", {class: "quiet"}, t.map_missing);
  const rows = observe(data, {indicator: card.id, level, period});
  return drawChart(
    indicatorChart(
      "map",
      card,
      t.map_title(card.name[locale], formatLevel(level, locale), formatPeriod(period, locale)),
      locale,
      {level, description: t.map_hint}
    ),
    chartRows(data, rows),
    provenanceOf(data, card.id, [period], locale),
    {...context, prefix: `map-${card.id}`},
    data.shapes
  );
};
