import {element} from "../lib/charts/element.js";
import {evidenceTexts} from "../lib/i18n/evidence.js";
import {formatDate} from "../lib/i18n/format.js";
import type {View} from "./view.js";

/** Shows the purpose register: for what registers are linked, who answers for it, and until when. */
export const purposes: View = (_options, {data, document, locale}) => {
  const t = evidenceTexts[locale];
  const {purposes: all, sources} = data.manifest;
  if (!all.length) return element(document, "p", {class: "quiet"}, t.purposes_none);
  const term = (name: string, text: string) =>
    element(document, "div", {}, element(document, "dt", {}, name), element(document, "dd", {}, text));
  const named = (id: string) => sources.find((source) => source.id === id)?.name[locale] ?? id;
  return element(
    document,
    "div",
    {class: "sources"},
    ...all.map((purpose) =>
      element(
        document,
        "section",
        {},
        element(document, "h3", {}, purpose.name[locale]),
        element(
          document,
          "dl",
          {class: "card"},
          term(t.legal_ground, purpose.legal_ground[locale]),
          term(t.controller, purpose.controller),
          term(t.dpia, purpose.dpia),
          term(t.until, formatDate(purpose.until, locale)),
          term(t.linked, purpose.sources.map(named).join(", "))
        )
      )
    )
  );
};
