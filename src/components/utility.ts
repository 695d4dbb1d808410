import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {utilityTexts} from "../lib/i18n/utility.js";
import {type Comparison, compareUtility} from "./utility/compare.js";
import {utilityPicture} from "./utility/picture.js";
import {utilityTable} from "./utility/table.js";
import type {View, ViewContext} from "./view.js";

/** Shows what rounding costs: a picture beside chance, the sentence that matters, and everything in a table. */
export const utility: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = utilityTexts[locale];
  if (data.manifest.utility.length === 0) return element(document, "p", {class: "quiet"}, t.none);
  const comparison = compareUtility(data.manifest);
  return element(
    document,
    "div",
    {},
    ...(comparison ? [utilityPicture(comparison, context), gist(comparison, context)] : []),
    element(document, "p", {}, t.chance_is),
    element(
      document,
      "details",
      {class: "folded"},
      element(document, "summary", {}, t.open),
      ...utilityTable(context)
    )
  );
};

/** Says in one sentence how rounding compares with chance: of the middle one of the indicators that are shown. */
function gist({level, period, pairs}: Comparison, {document, locale}: ViewContext): HTMLElement {
  const t = utilityTexts[locale];
  const shown = pairs.filter(({offered}) => offered);
  const told = shown.length ? shown : pairs;
  const about = (values: number[]) =>
    formatNumber([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!, locale, 0);
  const chance = about(told.map((pair) => pair.chance));
  const rounding = about(told.map((pair) => pair.rounding));
  const kind = pageTexts[locale][`kind_${period}`];
  return element(
    document,
    "p",
    {},
    element(document, "strong", {}, t.gist(formatLevel(level, locale), kind, rounding, chance)),
    ` ${t.gist_so(chance)}`
  );
}
