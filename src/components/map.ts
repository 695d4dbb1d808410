import {drawChart} from "../lib/charts/draw-chart.js";
import {observe} from "../lib/figures/observe.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {provenanceOf, rateUnit} from "./figure-words.js";
import {namedRows} from "./named-rows.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Draws the areas of the chosen level, coloured by rate, in the chosen period. */
export const map: View = (options, context) => {
  const {data, locale} = context;
  const t = pageTexts[locale];
  const {card, level, period} = subjectOf(options, context);
  const rows = observe(data, {indicator: card.id, level, period});
  return drawChart(
    {
      type: "map",
      title: t.map_title(card.name[locale], formatLevel(level, locale), formatPeriod(period, locale)),
      description: t.map_hint,
      value: "rate",
      lower: "lower",
      upper: "upper",
      state: "state",
      level,
      unit: rateUnit(card, locale),
      base: card.base
    },
    namedRows(rows, data.manifest, locale),
    provenanceOf(data.manifest, card, period, locale),
    {...context, prefix: `map-${card.id}`},
    data.shapes
  );
};
