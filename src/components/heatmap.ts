import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {closedInWords, reasonInWords} from "../lib/figures/closed-words.js";
import {indicatorChart} from "../lib/figures/indicator-chart.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatLevel} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Draws areas against periods, at the finest level at or above the chosen one that is offered by year. */
export const heatmap: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level, grid} = subjectOf(options, context);
  if (!grid || grid.level === "gemeente") {
    const finer = level === "gemeente" ? "wijk" : level;
    const reason = reasonInWords(data.manifest, card, finer, "year", locale);
    const words = reason ? gateTexts[locale].no_grid(reason) : gateTexts[locale].one_figure;
    const map = level === "gemeente" ? "" : ` ${t.grid_map}`;
    return element(document, "p", {class: "quiet"}, `${words}${map}`);
  }
  const rows = observe(data, {indicator: card.id, level: grid.level, periodKind: grid.kind});
  return drawChart(
    indicatorChart(
      "heatmap",
      card,
      t.heatmap_title(card.name[locale], formatLevel(grid.level, locale), t[`kind_${grid.kind}`]),
      locale,
      {
        description: description(),
        closed: closedInWords(data.manifest, card, grid.level, grid.kind, locale)
      }
    ),
    chartRows(data, rows),
    provenanceOf(data, card.id, rows.map((r) => r.period).sort(), locale),
    {...context, prefix: `heatmap-${card.id}`}
  );

  function description(): string | undefined {
    if (grid!.level !== level) {
      const reason = reasonInWords(data.manifest, card, level, grid!.kind, locale);
      return gateTexts[locale].coarser(
        formatLevel(grid!.level, locale),
        `${formatLevel(level, locale)}: ${reason}`
      );
    }
    return level === "buurt" ? t.heatmap_order : undefined;
  }
};
