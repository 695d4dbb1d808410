import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {observe} from "../lib/figures/observe.js";
import {formatLevel} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {provenanceOf, rateUnit} from "./figure-words.js";
import {namedRows} from "./named-rows.js";
import {spanOf} from "./span-of.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Draws areas against periods, at the finest level at or above the chosen one that is offered by year. */
export const heatmap: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level, grid} = subjectOf(options, context);
  if (!grid) return element(document, "p", {class: "quiet"}, t.grid_missing);
  const rows = observe(data, {indicator: card.id, level: grid.level, periodKind: grid.kind});
  return drawChart(
    {
      type: "heatmap",
      title: t.heatmap_title(card.name[locale], formatLevel(grid.level, locale), t[`kind_${grid.kind}`]),
      description: grid.level === level ? undefined : t.heatmap_hint(formatLevel(grid.level, locale)),
      x: "period",
      y: "area_name",
      value: "rate",
      lower: "lower",
      upper: "upper",
      state: "state",
      unit: rateUnit(card, locale),
      base: card.base
    },
    namedRows(rows, data.manifest, locale),
    provenanceOf(data.manifest, card, spanOf(rows), locale),
    {...context, prefix: `heatmap-${card.id}`}
  );
};
