import {writeCell} from "../../lib/notebook/write.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {NotebookDocument} from "../../live/notebook-document.js";

/** Gives every cell the line on which it stands in the file as it would be written now. */
export function withLines(document: NotebookDocument): NotebookDocument {
  let line = linesIn(document.header_source) + 4; // two marks, a blank line, and lines count from 1
  const cells = document.cells.map((live) => {
    const at = line;
    line += heightOf(live) + 1;
    return live.cell.line === at ? live : {...live, cell: {...live.cell, line: at}};
  });
  return {...document, cells};
}

/** Heights are asked at each key press, of cells that mostly are the same. */
const heights = new WeakMap<object, number>();

function heightOf({cell}: LiveCell): number {
  // The line is no part of what is written.
  const key = "spec" in cell ? cell.spec : cell;
  const known = heights.get(key);
  if (known !== undefined) return known;
  const height = linesIn(writeCell(cell));
  heights.set(key, height);
  return height;
}

function linesIn(text: string): number {
  return text.split("\n").length;
}
