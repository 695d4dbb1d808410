import {isDrawn} from "../../lib/notebook/draw/content.js";
import type {NotebookDocument} from "../../live/notebook-document.js";

/** Numbers the figures of a notebook as a report does: the third is the third, wherever a cell was added or moved. */
export function numberFigures(root: Element, {cells}: NotebookDocument): void {
  let number = 0;
  for (const {id, cell} of cells) {
    if (cell.kind === "broken" || !isDrawn(cell)) continue;
    const name = `chart-${++number}`;
    root.querySelector(`#nb-${id} [data-figure]`)?.setAttribute("data-figure", name);
  }
}
