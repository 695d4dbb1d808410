import {chartTexts} from "../i18n/charts.js";
import type {Locale} from "../i18n/locale.js";
import {element} from "./element.js";
import type {Provenance} from "./spec.js";

/** Writes where the numbers of a figure come from, in one line under it. */
export function provenanceLine(document: Document, provenance: Provenance, locale: Locale): HTMLElement {
  const names = chartTexts[locale].provenance;
  const parts = (["source", "period", "population", "uncertainty", "snapshot"] as const)
    .filter((part) => provenance[part])
    .map((part) => element(document, "span", {}, `${names[part]}: ${provenance[part]}`));
  return element(
    document,
    "p",
    {class: "chart-provenance"},
    ...parts.flatMap((p, i) => (i ? [" · ", p] : [p]))
  );
}
