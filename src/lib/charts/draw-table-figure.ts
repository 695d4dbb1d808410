import {chartTexts} from "../i18n/charts.js";
import type {Locale} from "../i18n/locale.js";
import {remember} from "./drawn-from.js";
import {element} from "./element.js";
import {provenanceLine} from "./provenance-line.js";
import type {TableFigure} from "./table-figure.js";

/** Draws a table as `<figure class="chart chart-words">`, with its title and where its numbers come from. */
export function drawTableFigure(document: Document, table: TableFigure, locale: Locale): HTMLElement {
  const {title, description, head, rows, provenance} = table;
  const th = (text: string, i: number) =>
    element(document, "th", {scope: "col", class: i > 0 && "chart-number"}, text);
  const row = ([name, ...cells]: string[]) =>
    element(
      document,
      "tr",
      {},
      element(document, "th", {scope: "row"}, name!),
      ...cells.map((text) => element(document, "td", {class: "chart-number"}, text))
    );
  const caption = element(
    document,
    "figcaption",
    {},
    element(document, "strong", {class: "chart-title"}, title),
    description ? element(document, "span", {class: "chart-description"}, description) : null
  );
  const drawn = element(
    document,
    "table",
    {},
    element(document, "thead", {}, element(document, "tr", {}, ...head.map(th))),
    element(document, "tbody", {}, ...rows.map(row))
  );
  const label = `${chartTexts[locale].table}: ${title}`;
  const figure = element(
    document,
    "figure",
    {class: "chart chart-words"},
    caption,
    element(document, "div", {class: "chart-scroll", role: "group", tabindex: 0, "aria-label": label}, drawn),
    provenanceLine(document, provenance, locale)
  );
  return remember(figure, {table});
}
