import type {Area} from "../../../src/lib/areas/area.js";
import {highestShare} from "../../../src/lib/disclosure/rounded-range.js";
import type {Whole} from "../types.js";
import {indicatorMasks} from "./round-grid.js";
import type {Rounded} from "./rounded.js";
import {type YearlyCell, yearlyWhole} from "./yearly-whole.js";

/** What indicators may be divided by beside the cells of their own cube. */
export interface Outside {
  areas: readonly Area[];
  residents?: readonly YearlyCell[];
}

/** The yearly cells of a whole that lies outside an indicator's own cube; undefined where it lies inside. */
export function outsideCells(
  whole: Whole,
  asking: string,
  all: readonly Rounded[],
  {residents}: Outside
): YearlyCell[] | undefined {
  if (typeof whole === "function") return undefined;
  if (whole === "residents") {
    if (!residents) throw new Error(`cube ${asking}: divided by residents, and there are no key figures`);
    return [...residents];
  }
  const found = all.find(({grid}) => grid.cube.name === whole.cube);
  if (!found) throw new Error(`cube ${asking}: divided by cube ${whole.cube}, which is not counted`);
  const {grid, released} = found;
  const counted = grid.categories.map(whole.where);
  return grid.areas.flatMap((area, a) =>
    grid.periods.map((period, p) => {
      const first = (a * grid.periods.length + p) * counted.length;
      const n = counted.reduce((sum, inside, c) => sum + (inside ? released[first + c]! : 0), 0);
      return {area, period, n};
    })
  );
}

/**
 * Lowers shares of 90 % or more of a whole that lies in another cube: the part is shown as the largest multiple
 * of b not above 0.9 of it. What an earlier release said of a cell stands.
 */
export function limitOutside(
  {grid, released, breakdowns, stands}: Rounded,
  all: readonly Rounded[],
  context: Outside
): void {
  const {cube, categories} = grid;
  if (cube.kind !== "stock" || cube.base === 1) return;
  const atoms = breakdowns.find(({level, kind}) => level === cube.finest && kind === "year");
  indicatorMasks(grid).forEach((mask, i) => {
    const outside = outsideCells(cube.indicators[i]!.whole, cube.name, all, context);
    if (!outside || !atoms) return;
    const wholes = yearlyWhole(outside, context.areas, atoms);
    atoms.marginOf.forEach((margin, slot) => {
      const first = slot * categories.length;
      const cells = released.subarray(first, first + categories.length);
      const free = mask.part.map((inside, c) => inside && !stands?.[first + c]);
      const most = highestShare(wholes[margin] ?? 0, cube.base);
      lowerTo(cells, mask.part, free, most, cube.base);
    });
  });
}

/** Takes b from the fullest counted cell that is free until the sum is no more than `most`, or none is left. */
function lowerTo(
  cells: Int32Array,
  counted: readonly boolean[],
  free: readonly boolean[],
  most: number,
  base: number
): void {
  let sum = cells.reduce((total, n, c) => total + (counted[c] ? n : 0), 0);
  for (; sum > most; sum -= base) {
    const open = [...cells.keys()].filter((c) => free[c] && cells[c]! > 0);
    if (!open.length) return;
    cells[open.reduce((a, b) => (cells[b]! > cells[a]! ? b : a))]! -= base;
  }
}
