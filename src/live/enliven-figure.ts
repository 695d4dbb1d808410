import {DOWNLOADABLE, enableDownloads} from "../components/enable-downloads.js";
import {drawnFrom} from "../lib/charts/drawn-from.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import type {Locale} from "../lib/i18n/locale.js";
import {figureData} from "../lib/notebook/figure/figure-data.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/**
 * Makes a figure answer to pointer and keyboard, and gives it its choice of files. One that the build drew knows no
 * numbers, and offers drawings only. Choosing a mark does nothing in a notebook.
 */
export function enlivenFigure(
  figure: Element,
  manifest: Pick<Manifest, "municipality">,
  locale: Locale
): void {
  const data = async () => {
    const from = drawnFrom(figure);
    return from ? figureData(from) : null;
  };
  if (figure.matches(DOWNLOADABLE)) enableDownloads(figure, {data, locale, manifest});
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
}
