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

/** Draws the development in the chosen area beside the municipality as a whole. */
export const trend: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, area, municipality, trend: kind} = subjectOf(options, context);
  if (!kind) {
    const level = formatLevel(area?.level ?? "gemeente", locale);
    return element(document, "p", {class: "quiet"}, t.trend_missing(level));
  }
  const areas = area ? [area, municipality] : [municipality];
  const rows = observe(data, {indicator: card.id, areas: areas.map((a) => a.code), periodKind: kind});
  return drawChart(
    {
      type: "line",
      title: t.trend_title(card.name[locale], areas[0]!.name, t[`kind_${kind}`]),
      description: area ? t.trend_compare(area.name, municipality.name) : t.trend_hint(municipality.name),
      x: "period",
      value: "rate",
      lower: "lower",
      upper: "upper",
      series: "area_name",
      state: "state",
      unit: rateUnit(card, locale),
      base: card.base
    },
    namedRows(rows, data.manifest, locale),
    provenanceOf(data.manifest, card, spanOf(rows), locale),
    {...context, prefix: `trend-${card.id}`}
  );
};
