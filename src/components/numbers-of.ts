import {drawnFrom} from "../lib/charts/drawn-from.js";
import {type FigureData, figureData} from "../lib/notebook/figure/figure-data.js";

/**
 * Returns the numbers of a figure that a view drew into a block. One that the build drew knows none: then the view
 * draws the block once more, out of sight, and the figure in the same place tells. Null for a drawing without numbers.
 */
export function numbersOf(figure: Element, block: Element, draw: () => Element): FigureData | null {
  const own = drawnFrom(figure);
  if (own) return figureData(own);
  const figures = (root: Element) => [
    ...(root.matches("figure.chart") ? [root] : []),
    ...root.querySelectorAll("figure.chart")
  ];
  const twin = figures(draw())[figures(block).indexOf(figure)];
  const from = twin && drawnFrom(twin);
  return from ? figureData(from) : null;
}
