import type {RuntimeCell} from "../engine/cell-runtime.js";

/** Lists the ids of cells that the runtime is sure to run anew: new and changed ones, and readers of a name that is gone. */
export function changedCells(before: readonly RuntimeCell[], after: readonly RuntimeCell[]): string[] {
  const same = new Map(before.map((cell) => [cell.id, keyOf(cell)]));
  const names = new Set(after.map(({name}) => name));
  const gone = before.flatMap(({name}) => (name !== undefined && !names.has(name) ? [name] : []));
  return after
    .filter((cell) => same.get(cell.id) !== keyOf(cell) || cell.reads.some((name) => gone.includes(name)))
    .map(({id}) => id);
}

/** What the runtime holds a cell by. */
function keyOf({name, reads, text}: RuntimeCell): string {
  return JSON.stringify([name ?? null, reads, text]);
}
