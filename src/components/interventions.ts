import {element} from "../lib/charts/element.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Says where to find what the municipality did and when, where the snapshot holds it; charts do not show it. */
export const interventions: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const known = data.manifest.tables.some(({name, rows}) => name === "intervention" && rows > 0);
  return known
    ? element(
        document,
        "p",
        {class: "quiet"},
        `${t.interventions_note} `,
        element(document, "a", {href: "../werkbank.html"}, t.interventions_link),
        "."
      )
    : element(document, "p", {hidden: true});
};
