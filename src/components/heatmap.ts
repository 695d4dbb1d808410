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

/** Draws areas against periods, at the finest level at or above the chosen one that is offered by year. */
export const heatmap: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level, grid} = subjectOf(options, context);
  if (!grid || grid.level === "gemeente") {
    const map = level === "gemeente" ? "" : ` ${t.grid_map}`;
    return element(document, "p", {class: "quiet"}, `${t.grid_missing}${map}`);
  }
  const rows = observe(data, {indicator: card.id, level: grid.level, periodKind: grid.kind});
  return drawChart(
    indicatorChart(
      "heatmap",
      card,
      t.heatmap_title(card.name[locale], formatLevel(grid.level, locale), t[`kind_${grid.kind}`]),
      locale,
      {description: description()}
    ),
    chartRows(data, rows),
    provenanceOf(data, card.id, rows.map((r) => r.period).sort(), locale),
    {...context, prefix: `heatmap-${card.id}`}
  );

  function description(): string | undefined {
    if (grid!.level !== level) return t.heatmap_hint(formatLevel(grid!.level, locale));
    return level === "buurt" ? t.heatmap_order : undefined;
  }
};
