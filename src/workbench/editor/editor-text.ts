import type {LiveCell} from "../../live/live-cell.js";
import {cellText} from "../document/cell-text.js";
import type {Workspace} from "../document/workspace.js";

/** What stands in editors, as it was typed, and what became of it in the notebook. */
const kept = new WeakMap<Workspace, Map<string, {typed: string; became: string}>>();

/**
 * Says what the editor of a cell shows. What was typed stays to the letter, while the notebook holds what came of it:
 * it takes blank lines off the ends, and who types a line begins with a blank one.
 */
export function editorText(workspace: Workspace, {id, cell}: LiveCell): string {
  const refused = workspace.refused.get(id);
  if (refused) return refused.text;
  const now = cellText(cell);
  const own = kept.get(workspace)?.get(id);
  return own?.became === now ? own.typed : now;
}

/** Puts what is typed in a cell into the notebook. */
export function typeInto(workspace: Workspace, {id, cell}: LiveCell, typed: string): void {
  const texts = kept.get(workspace) ?? new Map<string, {typed: string; became: string}>();
  kept.set(workspace, texts);
  // Prose without a word would be no cell at all; who clears it is about to write something else.
  if (cell.kind === "prose" && typed.trim() === "") {
    texts.set(id, {typed, became: cellText(cell)});
    return;
  }
  const about = workspace.do({do: "write", id, text: typed}, `write ${id}`);
  const made = workspace.document.cells.find((one) => one.id === id);
  // A fence that is typed in prose makes cells of their own, which must not be written twice.
  if (made && Array.isArray(about) && about.length === 1) texts.set(id, {typed, became: cellText(made.cell)});
  else texts.delete(id);
}
