import {drawDumbbell, dumbbellSwatch} from "../../lib/charts/dumbbell.js";
import {element} from "../../lib/charts/element.js";
import {formatLevel, formatNumber} from "../../lib/i18n/format.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import {utilityTexts} from "../../lib/i18n/utility.js";
import type {ViewContext} from "../view.js";
import type {Comparison} from "./compare.js";

const WIDTHS = {narrow: 340, wide: 680};

/**
 * Draws chance beside rounding as a figure with a legend, words and a drawing for each width. It stands still:
 * nothing in it can be chosen, so that a page need not fetch the chart library for it.
 */
export function utilityPicture({level, period, pairs}: Comparison, context: ViewContext): HTMLElement {
  const {document, locale} = context;
  const t = utilityTexts[locale];
  const where = t.where(formatLevel(level, locale), pageTexts[locale][`kind_${period}`]);
  const [shown, hidden] = [true, false].map((offered) =>
    pairs.filter((pair) => pair.offered === offered)
  ) as [Comparison["pairs"], Comparison["pairs"]];
  const rows = [
    ...(shown.length ? [{heading: t.shown(where)}, ...shown.map(row)] : []),
    ...(hidden.length ? [{heading: t.hidden(where)}, ...hidden.map(row)] : [])
  ];
  const number = (value: number) => formatNumber(value, locale, 1);
  const spoken = pairs.map(({card, chance, rounding}) =>
    t.pair(card.name[locale], number(chance), number(rounding))
  );
  const alt = t.alt(where, spoken.join(" "));
  return element(
    document,
    "figure",
    {class: "chart chart-both chart-still"},
    element(
      document,
      "figcaption",
      {},
      element(document, "strong", {class: "chart-title"}, t.title(where)),
      element(document, "span", {class: "chart-unit"}, t.unit)
    ),
    element(
      document,
      "ul",
      {class: "chart-legend", "aria-label": t.legend},
      ...(["ring", "diamond"] as const).map((mark) =>
        element(
          document,
          "li",
          {},
          dumbbellSwatch(document, mark),
          element(document, "span", {}, mark === "ring" ? t.chance : t.rounding)
        )
      )
    ),
    ...(["narrow", "wide"] as const).map((width) =>
      element(
        document,
        "div",
        {class: `chart-drawing chart-${width}`},
        drawDumbbell(document, rows, {locale, width: WIDTHS[width], alt})
      )
    ),
    element(document, "p", {class: "chart-summary"}, summary())
  );

  function row({card, chance, rounding}: Comparison["pairs"][number]) {
    return {name: card.name[locale], ring: chance, diamond: rounding};
  }

  function summary(): string {
    const count = (n: number) => formatNumber(n, locale, 0);
    const further = shown.filter(({chance, rounding}) => chance > rounding).length;
    const reverse = hidden.filter(({chance, rounding}) => chance <= rounding).length;
    return [
      shown.length ? t.summary_shown(where, count(further), count(shown.length)) : "",
      hidden.length ? t.summary_hidden(count(reverse), count(hidden.length)) : ""
    ]
      .filter(Boolean)
      .join(" ");
  }
}
