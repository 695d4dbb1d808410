import {element} from "../lib/charts/element.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatDate} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {SourceEntry} from "../lib/snapshot/manifest.js";
import type {View, ViewContext} from "./view.js";

/** Shows the source register, registers apart from open data: name, from whom and for what; the rest folds open. */
export const sources: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  return element(
    document,
    "div",
    {class: "sources"},
    ...(["register", "public"] as const).flatMap((status) => {
      const some = data.manifest.sources.filter((source) => source.status === status);
      return some.length
        ? [
            element(document, "h3", {}, t[`sources_${status}`]),
            ...some.map((source) => folded(source, context))
          ]
        : [];
    })
  );
};

function folded(source: SourceEntry, {document, locale}: ViewContext): HTMLElement {
  const t = pageTexts[locale];
  const term = (name: string, text: string) =>
    element(document, "div", {}, element(document, "dt", {}, name), element(document, "dd", {}, text));
  return element(
    document,
    "details",
    {id: `bron-${source.id}`},
    element(
      document,
      "summary",
      {},
      element(document, "strong", {}, source.name[locale]),
      " ",
      element(document, "span", {class: "quiet"}, source.publisher)
    ),
    element(
      document,
      "dl",
      {class: "card"},
      term(t.purpose, source.purpose[locale]),
      term(t.legal_ground, source.legal_ground[locale]),
      term(evidenceTexts[locale].retention, source.retention[locale]),
      source.kept_until
        ? term(evidenceTexts[locale].kept_until, formatDate(source.kept_until, locale))
        : null,
      term(t.status, source.status === "public" ? t.source_public : t.source_register),
      term(t.fresh_until, formatDate(source.covers_until, locale)),
      source.used.length ? term(t.used, source.used.join(", ")) : null,
      source.status === "public" ? null : term(t.dropped, source.dropped.join(", ") || t.nothing)
    )
  );
}
