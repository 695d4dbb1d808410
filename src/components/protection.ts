import {element} from "../lib/charts/element.js";
import {formatNumber} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** Explains the protection in plain words, with the numbers of this snapshot. */
export const protection: View = (_options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {protection: rules, areas, indicators} = data.manifest;
  if (indicators.every((card) => card.status === "public")) {
    return element(document, "p", {}, t.public_only);
  }
  const merged = areas.filter((a) => a.level === "buurt" && a.members.length > 1);
  const base = String(rules.base);
  const highest = Math.max(...indicators.map((card) => card.base));
  const higher = highest > rules.base ? formatNumber(highest, locale) : "";
  const united = merged.reduce((sum, area) => sum + area.members.length, 0);
  return element(
    document,
    "div",
    {},
    element(document, "p", {}, t.protect_base(base, higher)),
    element(document, "p", {}, t.protect_zero(base, String(rules.base - 1))),
    element(document, "p", {}, t.protect_areas(String(rules.minimum_inhabitants), united - merged.length)),
    element(document, "p", {}, t.protect_gate(formatNumber(rules.minimum_mean, locale))),
    element(document, "p", {}, t.protect_claim)
  );
};
