import {element} from "../lib/charts/element.js";
import {formatDate, formatNumber} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Says until which day the figures go: per day the sources, newest first. */
export const freshness: View = (_options, {data, document, locale}) => {
  const t = pageTexts[locale];
  const {sources} = data.manifest;
  const days = [...new Set(sources.map((source) => source.covers_until))].sort().reverse();
  return element(
    document,
    "dl",
    {class: "freshness"},
    ...days.map((day) => {
      const names = sources.filter((source) => source.covers_until === day).map(({name}) => name[locale]);
      return element(
        document,
        "div",
        {},
        element(document, "dt", {}, formatDate(day, locale)),
        element(
          document,
          "dd",
          {},
          element(
            document,
            "strong",
            {},
            t.fresh_sources(formatNumber(names.length, locale), names.length === 1)
          ),
          `: ${names.join("; ")}.`
        )
      );
    })
  );
};
