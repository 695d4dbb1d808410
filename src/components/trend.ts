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
import {areaWayOut} from "./way-out.js";

/** Draws the development in the chosen area beside the municipality as a whole. */
export const trend: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card, level: mapped, area, municipality, trend: kind} = subjectOf(options, context);
  if (!kind) {
    const level = area?.level ?? "gemeente";
    const reason = reasonInWords(data.manifest, card, level, "year", locale);
    const wider = data.manifest.areas.find(({code}) => code === area?.parent);
    const words = gateTexts[locale].no_trend(formatLevel(level, locale), reason);
    const way = wider && areaWayOut(wider.code, wider.name, context);
    return element(document, "p", {class: "quiet"}, words, ...(way ? [" ", way] : []));
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
        closed: closedInWords(data.manifest, card, areas[0]!.level, kind, locale),
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
