import type {AnyCell} from "../lib/notebook/read-cells.js";
import {CELL_NAME} from "../lib/notebook/schema/values.js";

/** A cell of an opened notebook; its id stays with it whatever is edited. */
export interface LiveCell {
  id: string;
  cell: AnyCell;
}

/**
 * Gives cells their ids: a cell that was there before keeps its own, wherever it stands now. Named cells are known by
 * their name, others by what they say, and those that were edited by their kind and order.
 */
export function identify(cells: readonly AnyCell[], before: readonly LiveCell[] = []): LiveCell[] {
  const left = new Set(before);
  const ids = new Map<AnyCell, string>();
  for (const key of [exactly, (cell: AnyCell) => cell.kind]) {
    for (const cell of cells) {
      if (ids.has(cell)) continue;
      const same = [...left].find((one) => key(one.cell) === key(cell));
      if (!same) continue;
      left.delete(same);
      ids.set(cell, same.id);
    }
  }
  let last = Math.max(0, ...before.map(({id}) => Number(id.slice("cell-".length))));
  return cells.map((cell) => ({id: ids.get(cell) ?? `cell-${++last}`, cell}));
}

/** Names a cell as others read it; a broken one too, where its fence says its name. */
export function nameOf(cell: AnyCell): string | null {
  if (cell.kind === "query" || cell.kind === "input") return cell.name;
  if (cell.kind !== "broken") return null;
  const [kind, name, ...rest] = cell.info.split(/\s+/);
  const named = kind === "query" || kind === "input";
  return named && name !== undefined && rest.length === 0 && CELL_NAME.test(name) ? name : null;
}

/** Says what a cell is, line aside. */
export function textOf(cell: AnyCell): string {
  if (cell.kind === "query") return cell.sql;
  return "source" in cell ? cell.source : cell.text;
}

function exactly(cell: AnyCell): string {
  return `${cell.kind}\n${nameOf(cell) ?? textOf(cell)}`;
}
