import type {LiveCell} from "../../live/live-cell.js";
import {readDocument} from "../../live/notebook-document.js";
import {cellText} from "../document/cell-text.js";
import type {StoredNotebook} from "./stored-notebook.js";

/**
 * Says where text that no notebook may hold stands once the notebook is read again: texts that follow each other are
 * one cell then, in which the refused text takes the place of its own part only.
 */
export function refusedPlaces(
  source: string,
  cells: readonly LiveCell[],
  refused: ReadonlyMap<string, {text: string}>
): StoredNotebook["refused"] {
  if (refused.size === 0) return [];
  const read = readDocument(source, cells).cells;
  return [...refused].map(([id, {text}]) => {
    const now = cells.find((one) => one.id === id)!.cell;
    const same = read.findIndex((one) => one.id === id && cellText(one.cell) === cellText(now));
    if (same >= 0) return {at: same, text};
    const own = cellText(now);
    const around = read.findIndex(({cell}) => cell.kind === now.kind && cellText(cell).includes(own));
    if (around < 0)
      return {
        at: Math.min(
          cells.findIndex((one) => one.id === id),
          read.length - 1
        ),
        text
      };
    return {at: around, text: cellText(read[around]!.cell).replace(own, () => text)};
  });
}
