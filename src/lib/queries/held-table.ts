import {quoted} from "../sql-text.js";

/**
 * Names the table of a cell in full. Cells live in a catalogue of their own, which is looked in after the snapshot's:
 * no cell can stand before a table of the snapshot.
 */
export function heldTable(name: string): string {
  return `memory.main.${quoted(name)}`;
}

/** Makes names of both resolve, the snapshot's first; for an engine in which the snapshot is attached. */
export const SEARCH_PATH = "SET search_path = 'snapshot.main,memory.main'";
