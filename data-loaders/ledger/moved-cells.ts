import {cellKey} from "../../src/lib/disclosure/cell-key.js";
import type {Released} from "../stages/types.js";

/** How the released cells of a cube in one period differ from those before; released counts only. */
export interface Moved {
  cube: string;
  period: string;
  /** Cells that no earlier release had. */
  added: number;
  /** Cells that say something else than before, and what these add up to before and after. */
  moved: number;
  before: number;
  after: number;
}

/** Compares released tables with the earlier ones, by cube and period; what is as before is left out. */
export function movedCells(before: readonly Released[], after: readonly Released[]): Moved[] {
  const known = new Map(before.flatMap((table) => [...cellsOf(table)].map(({key, n}) => [key, n] as const)));
  const moved = new Map<string, Moved>();
  for (const table of after.filter(({status}) => status === "protected"))
    for (const {key, period, n} of cellsOf(table)) {
      const was = known.get(key);
      if (was === n) continue;
      const slot = `${table.name} ${period}`;
      const sum = moved.get(slot) ?? {cube: table.name, period, added: 0, moved: 0, before: 0, after: 0};
      if (was === undefined) sum.added++;
      else {
        sum.moved++;
        sum.before += was;
        sum.after += n;
      }
      moved.set(slot, sum);
    }
  return [...moved.values()];
}

function* cellsOf({name, columns}: Released): Iterable<{key: string; period: string; n: number}> {
  const values = (of: string) => columns.find((column) => column.name === of)!.values;
  const [area, period, n] = [values("area"), values("period"), values("n")];
  const others = columns
    .filter((column) => !["area", "period", "n"].includes(column.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (let row = 0; row < n.length; row++) {
    const category = others.map((column) => `${column.name}=${column.values[row]}`);
    const at = String(period[row]);
    yield {key: cellKey(name, String(area[row]), at, category), period: at, n: Number(n[row])};
  }
}
