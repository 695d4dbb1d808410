import type {DownloadOptions} from "../components/downloads/download-options.js";
import {enableDownloads} from "../components/enable-downloads.js";
import {drawnFrom} from "../lib/charts/drawn-from.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import {type FigureData, figureData} from "../lib/notebook/figure/figure-data.js";
import {tellPointed} from "./linked/pointed.js";

export interface EnlivenOptions extends Pick<DownloadOptions, "locale" | "manifest"> {
  /** Gives the numbers of a figure that the build drew, which knows none itself; null where there are none. */
  numbers?: () => Promise<FigureData | null>;
  /** Gives where the figure opens in the workbench; left out in the workbench itself. */
  workbench?: DownloadOptions["workbench"];
}

/**
 * Makes a figure answer to pointer and keyboard, and gives it its choice of files. What pointing at a mark does is up to
 * the notebook around it.
 */
export function enlivenFigure(figure: Element, {locale, manifest, numbers, workbench}: EnlivenOptions): void {
  const from = drawnFrom(figure);
  const data = from ? async () => figureData(from) : (numbers ?? null);
  enableDownloads(figure, {data, workbench, locale, manifest});
  enableTooltip(figure);
  enableKeyboard(figure, (mark, cause) => tellPointed(figure, mark, cause));
}
