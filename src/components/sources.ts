import {element} from "../lib/charts/element.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatDate} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Shows the source register: what is used, for which purpose, on which ground, and what is dropped. */
export const sources: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const term = (name: string, text: string) =>
    element(document, "div", {}, element(document, "dt", {}, name), element(document, "dd", {}, text));
  return element(
    document,
    "div",
    {class: "sources"},
    ...data.manifest.sources.map((source) =>
      element(
        document,
        "section",
        {},
        element(document, "h3", {}, source.name[locale]),
        element(
          document,
          "dl",
          {class: "card"},
          term(t.publisher, source.publisher),
          term(t.purpose, source.purpose[locale]),
          term(t.legal_ground, source.legal_ground[locale]),
          term(evidenceTexts[locale].retention, source.retention[locale]),
          term(t.status, source.status === "public" ? t.source_public : t.source_register),
          term(t.fresh_until, formatDate(source.covers_until, locale)),
          source.used.length ? term(t.used, source.used.join(", ")) : null,
          source.status === "public" ? null : term(t.dropped, source.dropped.join(", ") || t.nothing)
        )
      )
    )
  );
};
