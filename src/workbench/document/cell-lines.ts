import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {writeBetween, writeCell} from "../../lib/notebook/write.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {NotebookDocument} from "../../live/notebook-document.js";

/** Gives every cell the line on which it stands in the file as it would be written now. */
export function withLines(document: NotebookDocument): NotebookDocument {
  let line = document.header_source.split("\n").length + 4; // two marks, a blank line, and lines count from 1
  const last = document.cells.length - 1;
  const cells = document.cells.map((live, place) => {
    const at = line;
    const height = place === last ? linesIn(writeCell(live.cell)) : heightOf(live);
    // Text that is empty is not written.
    if (height > 0) line += height + 1;
    return live.cell.line === at ? live : {...live, cell: movedTo(live.cell, at)};
  });
  return {...document, cells};
}

/** What is wrong with a cell moves along with it. */
function movedTo(cell: AnyCell, line: number): AnyCell {
  if (cell.kind !== "broken") return {...cell, line};
  return {...cell, line, problem: cell.problem.at(cell.problem.line + line - cell.line)};
}

/** Heights are asked at each key press, of cells that mostly are the same. */
const heights = new WeakMap<object, number>();

function heightOf({cell}: LiveCell): number {
  // The line is no part of what is written.
  const key = "spec" in cell ? cell.spec : cell;
  const known = heights.get(key);
  if (known !== undefined) return known;
  const height = linesIn(writeBetween(cell));
  heights.set(key, height);
  return height;
}

function linesIn(text: string): number {
  return text === "" ? 0 : text.split("\n").length;
}
