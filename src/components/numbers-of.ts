import {drawnFrom} from "../lib/charts/drawn-from.js";
import {type FigureData, figureData} from "../lib/notebook/figure/figure-data.js";
import {DOWNLOADABLE} from "./enable-downloads.js";

/**
 * Returns the numbers of a figure that a view drew into a block. One that the build drew knows none: then the view
 * draws the block once more, out of sight, and the figure in the same place tells. Null for a drawing without numbers.
 */
export function numbersOf(figure: Element, block: Element, draw: () => Element): FigureData | null {
  const own = drawnFrom(figure);
  if (own) return figureData(own);
  const fresh = draw();
  const figures = (root: Element) => [...root.querySelectorAll(DOWNLOADABLE)];
  const all = [...(fresh.matches(DOWNLOADABLE) ? [fresh] : []), ...figures(fresh)];
  const twin = all[figures(block).indexOf(figure)];
  const from = twin && drawnFrom(twin);
  return from ? figureData(from) : null;
}
