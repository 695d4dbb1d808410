import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {writeCell} from "../../lib/notebook/write.js";
import {nameOf, textOf} from "../../live/live-cell.js";

/** How one cell differs between two notebooks. */
export interface CellDifference {
  how: "added" | "changed" | "removed" | "moved";
  /** The cell as it is afterwards; one that was removed as it was. */
  cell: AnyCell;
}

/**
 * Says which cells were added, changed, removed or moved, in the order of the notebook afterwards, those that were
 * removed last. A named cell is known by its name, another by what it says; one of which most words are others is not
 * changed, but removed and added.
 */
export function compareCells(before: readonly AnyCell[], after: readonly AnyCell[]): CellDifference[] {
  const was = matched(before, after);
  const moved = outOfOrder(after.flatMap((cell) => was.get(cell) ?? []).map((cell) => before.indexOf(cell)));
  const differences = after.flatMap((cell): CellDifference[] => {
    const old = was.get(cell);
    if (!old) return [{how: "added", cell}];
    if (writeCell(old) !== writeCell(cell)) return [{how: "changed", cell}];
    return moved.has(before.indexOf(old)) ? [{how: "moved", cell}] : [];
  });
  const left = new Set(was.values());
  const removed = before.filter((cell) => !left.has(cell));
  return [...differences, ...removed.map((cell): CellDifference => ({how: "removed", cell}))];
}

/** Finds for each cell the one that it was, sure ones first. */
function matched(before: readonly AnyCell[], after: readonly AnyCell[]): Map<AnyCell, AnyCell> {
  const was = new Map<AnyCell, AnyCell>();
  const left = new Set(before);
  const match = (like: (old: AnyCell, cell: AnyCell) => number) => {
    for (const cell of after) {
      if (was.has(cell)) continue;
      let best: AnyCell | null = null;
      let most = 0;
      for (const old of left) {
        const likeness = old.kind === cell.kind ? like(old, cell) : 0;
        if (likeness > most) [best, most] = [old, likeness];
      }
      if (!best) continue;
      was.set(cell, best);
      left.delete(best);
    }
  };
  match((old, cell) => Number(writeCell(old) === writeCell(cell)));
  match((old, cell) => Number(nameOf(cell) !== null && nameOf(old) === nameOf(cell)));
  match((old, cell) => {
    const shared = likeness(textOf(old), textOf(cell));
    return shared >= ENOUGH ? shared : 0;
  });
  return was;
}

/** How much of the words of two texts must be the same for one to be the other, changed. */
const ENOUGH = 0.4;

function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size + y.size === 0) return 1;
  const shared = [...x].filter((word) => y.has(word)).length;
  return (2 * shared) / (x.size + y.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d_]+/gu) ?? []);
}

/** Gives the fewest numbers without which the others stand in rising order. */
function outOfOrder(numbers: readonly number[]): Set<number> {
  const longest: number[][] = [];
  for (const number of numbers) {
    const before = longest.filter((row) => row.at(-1)! < number);
    const best = before.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []);
    longest.push([...best, number]);
  }
  const inOrder = longest.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []);
  return new Set(numbers.filter((number) => !inOrder.includes(number)));
}
