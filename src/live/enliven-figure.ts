import {enableDownloads} from "../components/enable-downloads.js";
import {drawnFrom} from "../lib/charts/drawn-from.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import type {Locale} from "../lib/i18n/locale.js";
import {figureData} from "../lib/notebook/figure/figure-data.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/**
 * Makes the marks of a figure answer to pointer and keyboard, and its files a choice; choosing a mark does nothing in
 * a notebook.
 */
export function enlivenFigure(figure: Element, locale: Locale, manifest: Manifest): void {
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
  const from = drawnFrom(figure);
  if (from) enableDownloads(figure, {data: async () => figureData(from), locale, manifest});
}
