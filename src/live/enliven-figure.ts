import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";

/** Makes the marks of a figure answer to pointer and keyboard; choosing one does nothing in a notebook. */
export function enlivenFigure(figure: Element): void {
  enableTooltip(figure);
  enableKeyboard(figure, () => {});
}
