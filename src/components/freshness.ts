import {element} from "../lib/charts/element.js";
import {formatDate} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Says per source until which day its figures go. */
export const freshness: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const row = (tag: "th" | "td", cells: string[]) =>
    element(
      document,
      "tr",
      {},
      ...cells.map((text, i) =>
        element(
          document,
          i === 0 ? "th" : tag,
          i === 0 || tag === "th" ? {scope: tag === "th" ? "col" : "row"} : {},
          text
        )
      )
    );
  return element(
    document,
    "table",
    {class: "freshness"},
    element(document, "thead", {}, row("th", [t.source, t.fresh_until])),
    element(
      document,
      "tbody",
      {},
      ...data.manifest.sources.map((s) => row("td", [s.name[locale], formatDate(s.covers_until, locale)]))
    )
  );
};
