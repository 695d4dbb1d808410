import {CliError} from "../../../src/lib/cli-error.js";
import {cellKey} from "../../../src/lib/disclosure/cell-key.js";
import type {Released} from "../types.js";
import {type CellDigests, digestReader, slotKey} from "./cell-digests.js";
import type {Grid} from "./grid.js";

/** What earlier releases said of the cells of a grid. */
export interface EarlierCells {
  /** Released counts in the order of the grid, −1 where nothing was said. */
  said: Int32Array;
  /** 1 where the count is another one than was rounded then, and what was said need not stand. */
  revised: Uint8Array;
  /** What was said of a revised cell in a release before, when its count was the present one; −1 where it never was. */
  returned: Int32Array;
}

/** A release with the digests of what its cells were rounded from. */
export interface PastRelease {
  tables: readonly Released[];
  digests: CellDigests;
}

/**
 * Finds what was said of each cell, the last of several tables holding. In a revision a cell is rounded anew where
 * its digest is no longer that of then; a cell without one is kept, and a count that comes back says what it said
 * then. A cube that was cut in other categories is refused, for beside the old cells the new ones would tell more than
 * either.
 */
export function earlierCells(
  grid: Grid,
  tables: readonly Released[],
  {
    then,
    now,
    past,
    revising
  }: {then: CellDigests; now: CellDigests; past: readonly PastRelease[]; revising: boolean}
): EarlierCells {
  const {counts, categories} = grid;
  const said = saidOf(grid, tables);
  const revised = new Uint8Array(counts.length);
  const returned = new Int32Array(counts.length).fill(-1);
  if (!revising) return {said, revised, returned};
  const [was, is] = [digestReader(then, grid), digestReader(now, grid)];
  for (let cell = 0; cell < counts.length; cell++) {
    const [slot, category] = [slotOf(grid, cell), cell % categories.length];
    const digest = was(slot, category);
    if (said[cell]! >= 0 && digest !== undefined && digest !== is(slot, category)) revised[cell] = 1;
  }
  for (const release of past) {
    const own = saidOf(
      grid,
      release.tables.filter(({name}) => name === grid.cube.name)
    );
    const digest = digestReader(release.digests, grid);
    revised.forEach((revised, cell) => {
      if (!revised || own[cell]! < 0 || returned[cell]! >= 0) return;
      const [slot, category] = [slotOf(grid, cell), cell % categories.length];
      if (digest(slot, category) === is(slot, category)) returned[cell] = own[cell]!;
    });
  }
  return {said, revised, returned};
}

/** What the last of several tables says of each cell of a grid. */
function saidOf(grid: Grid, tables: readonly Released[]): Int32Array {
  const before = new Map(tables.flatMap((table) => [...saidBefore(table, grid.cube)]));
  const keyOf = cellKeys(grid);
  return grid.counts.map((_, cell) => (before.size ? (before.get(keyOf(cell)) ?? -1) : -1));
}

/** Digests for the ledger: of a cell that stands those of then, where there were any, else those of now. */
export function digestsToKeep(
  grid: Grid,
  stands: Uint8Array,
  {then, now}: {then: CellDigests; now: CellDigests}
): CellDigests {
  if (!stands.includes(1)) return now;
  const width = grid.categories.length;
  const [was, is] = [digestReader(then, grid), digestReader(now, grid)];
  const slots: Record<string, string> = {};
  for (let first = 0; first < stands.length; first += width) {
    const slot = slotOf(grid, first);
    const kept = grid.categories.map((_, c) => (stands[first + c] && was(slot, c)) || is(slot, c)!);
    slots[slot] = kept.join("");
  }
  return {categories: now.categories, slots};
}

/** Names the cells of a grid by their number. */
export function cellKeys({cube, areas, periods, categories}: Grid): (cell: number) => string {
  const values = categories.map((category) => cube.dimensions.map((d) => category[d.name]!));
  return (cell) => {
    const slot = Math.floor(cell / categories.length);
    const area = areas[Math.floor(slot / periods.length)]!;
    return cellKey(cube.name, area, periods[slot % periods.length]!, values[cell % categories.length]!);
  };
}

function slotOf({cube, areas, periods, categories}: Grid, cell: number): string {
  const slot = Math.floor(cell / categories.length);
  return slotKey(cube.name, areas[Math.floor(slot / periods.length)]!, periods[slot % periods.length]!);
}

/** Reads the cells of an earlier table. */
function saidBefore(previous: Released, cube: Grid["cube"]): Map<string, number> {
  const column = (name: string) => previous.columns.find((c) => c.name === name)?.values;
  const named = ["area", "period", ...cube.dimensions.map((d) => d.name)].map(column);
  const n = column("n");
  const known = cube.dimensions.map(({values}) => new Set(values));
  const sameCategories = named
    .slice(2)
    .every((values, d) => values?.every((value) => known[d]!.has(String(value))));
  if (previous.base !== cube.base || !n || named.includes(undefined) || !sameCategories) {
    throw new CliError(
      `${cube.name}: the previous release has another base or other categories (a threshold was changed?), and what ` +
        "it said must stay; put the threshold back, or begin a new series in another folder (output.data)"
    );
  }
  const before = new Map<string, number>();
  n.forEach((value, row) => {
    const [area, period, ...values] = named.map((of) => String(of![row]));
    before.set(cellKey(cube.name, area!, period!, values), Number(value));
  });
  return before;
}
