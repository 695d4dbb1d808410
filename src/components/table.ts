import {otherMembers} from "../lib/areas/other-members.js";
import {remember} from "../lib/charts/drawn-from.js";
import {element} from "../lib/charts/element.js";
import {chartRows} from "../lib/figures/chart-rows.js";
import {closedInWords} from "../lib/figures/closed-words.js";
import {indicatorChart} from "../lib/figures/indicator-chart.js";
import type {Observation} from "../lib/figures/observation.js";
import {observe} from "../lib/figures/observe.js";
import {provenanceOf} from "../lib/figures/provenance.js";
import {formatNumber, formatPeriod, formatState} from "../lib/i18n/format.js";
import {geographyTexts} from "../lib/i18n/geography.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {parsePeriod} from "../lib/periods/period.js";
import type {Scene} from "../lib/selection/scene.js";
import {intervalInWords} from "./figure-words.js";
import {groupRow} from "./scroll-table.js";
import {subjectOf} from "./subject.js";
import type {View, ViewContext} from "./view.js";

/** More rows than this scroll. */
const SCREENFUL = 30;

/**
 * Lists every area of the chosen level by name: count, total, rate and margin; no ranking. Many buurten stand
 * under their wijken, and scroll under a head that stays.
 */
export const table: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const scene = subjectOf(options, context);
  const {card, level, period, municipality} = scene;
  const areas = data.manifest.areas.filter((a) => a.level === level && a !== municipality);
  const whole = observe(data, {indicator: card.id, areas: [municipality.code], period});
  const rows = observe(data, {indicator: card.id, areas: areas.map((a) => a.code), period});
  const header = [t.area, t.count, t.whole, card.per === 100 ? t.rate : t.rate_thousand, t.interval];
  const grouped = level === "buurt" && areas.length > 12;
  const drawn = (some: readonly Observation[]) => some.map((row) => tableRow(row, scene, context));
  const title = t.table_title(card.name[locale], formatPeriod(period, locale));
  const drawnTable = element(
    document,
    "div",
    {
      class: areas.length > SCREENFUL ? "scroll tall" : "scroll",
      tabindex: "0",
      role: "region",
      "aria-label": title
    },
    element(
      document,
      "table",
      {class: "areas"},
      element(document, "caption", {}, title),
      element(
        document,
        "thead",
        {},
        element(
          document,
          "tr",
          {},
          ...header.map((text, i) => element(document, "th", {scope: "col", class: i > 0 && "number"}, text))
        )
      ),
      ...(grouped
        ? [element(document, "tbody", {}, ...drawn(whole)), ...wijken()]
        : [element(document, "tbody", {}, ...drawn([...whole, ...rows]))])
    )
  );
  return remember(drawnTable, {
    chart: {
      spec: indicatorChart("dot", card, title, locale),
      rows: chartRows(data, [...whole, ...rows]),
      provenance: provenanceOf(data, card.id, [period], locale)
    }
  });

  /** A merged area stands with the wijk that it is published under. */
  function wijken(): HTMLElement[] {
    return data.manifest.areas
      .map((wijk) => ({wijk, inside: areas.filter((area) => area.parent === wijk.code)}))
      .filter(({inside}) => inside.length > 0)
      .map(({wijk, inside}) =>
        element(
          document,
          "tbody",
          {},
          groupRow(document, wijk.name, header.length),
          ...drawn(rows.filter((row) => inside.some(({code}) => code === row.area)))
        )
      );
  }
};

function tableRow(row: Observation, {card, municipality}: Scene, context: ViewContext): Element {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const area = data.manifest.areas.find((a) => a.code === row.area)!;
  const whole = area === municipality;
  const others = whole ? [] : otherMembers(area);
  const number = (value: number | null, decimals = 0) =>
    value === null ? "" : formatNumber(value, locale, decimals);
  const cells =
    row.state === "value"
      ? [
          element(document, "td", {class: "number"}, number(row.n)),
          element(document, "td", {class: "number"}, number(row.denominator)),
          element(document, "td", {class: "number"}, `${number(row.rate, 1)}${card.per === 100 ? "%" : ""}`),
          element(document, "td", {class: "number quiet"}, intervalInWords(row, card, locale))
        ]
      : [
          element(
            document,
            "td",
            {class: "quiet number", colspan: "4"},
            row.state === "not_published"
              ? closedInWords(data.manifest, card, area.level, parsePeriod(row.period).kind, locale)
              : formatState(row.state, locale, card.base)
          )
        ];
  return element(
    document,
    "tr",
    whole ? {class: "whole"} : {"data-area": area.code},
    element(
      document,
      "th",
      {scope: "row"},
      whole
        ? t.municipality_row
        : element(
            document,
            "button",
            {type: "button", class: "area-name", "data-select-area": area.code},
            area.name
          ),
      others.length > 0 ? " " : null,
      others.length > 0
        ? element(document, "span", {class: "members"}, geographyTexts[locale].with(t.list(others)))
        : null
    ),
    ...cells
  );
}
