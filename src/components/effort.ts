import {element} from "../lib/charts/element.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";

/** Makes the mark of an indicator that measures what the government did; null for any other. */
export function effortBadge(document: Document, card: IndicatorCard, locale: Locale): HTMLElement | null {
  return card.kind === "effort"
    ? element(document, "span", {class: "badge"}, pageTexts[locale].effort_badge)
    : null;
}

/** Writes the name of an indicator where only text can stand, `Sluitingen (meet inzet)`. */
export function nameWithEffort(card: IndicatorCard, locale: Locale): string {
  const name = card.name[locale];
  return card.kind === "effort"
    ? `${name} (${pageTexts[locale].effort_badge.replaceAll(" ", "\u00a0")})`
    : name;
}
