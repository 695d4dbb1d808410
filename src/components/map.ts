import {drawChart} from "../lib/charts/draw-chart.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {closedInWords, reasonInWords} from "../lib/figures/closed-words.js";
import {indicatorChart} from "../lib/figures/indicator-chart.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";

import {pageTexts} from "../lib/i18n/pages.js";
import {parsePeriod} from "../lib/periods/period.js";
import {isOffered} from "../lib/selection/closed.js";
import type {Scene} from "../lib/selection/scene.js";
import {subjectOf} from "./subject.js";
import type {View, ViewContext} from "./view.js";
import {wayOut} from "./way-out.js";

/** Draws the areas of the chosen level, coloured by rate, in the chosen period; a map of one area says nothing. */
export const map: View = (options, context) => {
  const {data, locale} = context;
  const t = pageTexts[locale];
  const scene = subjectOf(options, context);
  const {card, level, period} = scene;
  if (level === "gemeente") return noMap(scene, context);
  const {kind} = parsePeriod(period);
  const rows = observe(data, {indicator: card.id, level, period});
  return drawChart(
    indicatorChart(
      "map",
      card,
      t.map_title(card.name[locale], formatLevel(level, locale), formatPeriod(period, locale)),
      locale,
      {level, description: t.map_hint, closed: closedInWords(data.manifest, card, level, kind, locale)}
    ),
    chartRows(data, rows),
    provenanceOf(data, card.id, [period], locale),
    {...context, prefix: `map-${card.id}`},
    data.shapes
  );
};

/** Says why there is no map of a whole municipality, with a button for each level that has one. */
function noMap({card, period}: Scene, context: ViewContext): HTMLElement {
  const {data, document, locale} = context;
  const {manifest} = data;
  const t = gateTexts[locale];
  const ways = (["wijk", "buurt"] as const).flatMap((level) => {
    const kind = (["year", "span"] as const).find((k) => isOffered(manifest, card.id, level, k));
    return kind ? [{level, kind}] : [];
  });
  const reason = reasonInWords(manifest, card, "wijk", "span", locale);
  const words = ways.length > 0 ? t.one_figure : t.no_map(reason);
  return element(
    document,
    "p",
    {class: "quiet"},
    words,
    ...ways.flatMap((way) => [" ", wayOut(way, period, context)])
  );
}
