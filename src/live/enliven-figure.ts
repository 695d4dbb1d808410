import {DOWNLOADABLE, enableDownloads} from "../components/enable-downloads.js";
import {drawnFrom} from "../lib/charts/drawn-from.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import type {Locale} from "../lib/i18n/locale.js";
import {type FigureData, figureData} from "../lib/notebook/figure/figure-data.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/**
 * Makes a figure answer to pointer and keyboard, and gives it its choice of files. The numbers of
 * one that the build drew come from the notebook inside its report. Choosing a mark does nothing in a notebook.
 */
export function enlivenFigure(
  figure: Element,
  manifest: Pick<Manifest, "municipality">,
  locale: Locale
): void {
  const data = async () => {
    const from = drawnFrom(figure);
    if (from) return figureData(from);
    const {reportNumbers} = await import("./report-numbers.js");
    return reportNumbers(figure);
  };
  if (figure.matches(DOWNLOADABLE)) enableDownloads(figure, {data, locale, manifest});
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
}
