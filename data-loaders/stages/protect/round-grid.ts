import {limitShare} from "../../../src/lib/disclosure/limit-share.js";
import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import {roundCounts} from "../../../src/lib/disclosure/round-counts.js";
import {cellKeys, type EarlierCells} from "./earlier-cells.js";
import type {Grid} from "./grid.js";
import {sameStock} from "./same-stock.js";

/** An indicator's categories in the order of the grid. */
export interface IndicatorMask {
  indicator: string;
  part: readonly boolean[];
  /** Null where the whole lies outside the cube. */
  whole: readonly boolean[] | null;
}

/** Lists which categories of a grid each indicator adds up; a part outside its whole is refused. */
export function indicatorMasks({cube, categories}: Grid): IndicatorMask[] {
  return cube.indicators.map(({indicator, part, whole}) => {
    const inside = typeof whole === "function" ? categories.map(whole) : null;
    const mask = {indicator, part: categories.map(part), whole: inside};
    if (inside && mask.part.some((inPart, c) => inPart && !inside[c])) {
      throw new Error(`cube ${cube.name}: ${indicator} counts a category in its part and not in its whole`);
    }
    return mask;
  });
}

/** A grid after rounding. */
export interface RoundedGrid {
  released: Int32Array;
  /** 1 where a cell says what an earlier release said of it. */
  stands: Uint8Array;
}

/**
 * Rounds a grid; the margins kept close are the published ones: every breakdown by area and period, for each
 * category, for the part and the whole of each indicator, and for all categories together. What was said earlier
 * of a cell stands, but where it is revised.
 */
export function roundGrid(
  grid: Grid,
  breakdowns: readonly Rollup[],
  draw: (key: string) => number,
  {said, revised, returned}: EarlierCells
): RoundedGrid {
  const {cube, categories, counts} = grid;
  const masks = indicatorMasks(grid);
  const keyOf = cellKeys(grid);
  const kept = said.map((n, cell) => (revised[cell] ? returned[cell]! : n));
  const released = roundCounts({
    counts,
    base: cube.base,
    margins: breakdowns.flatMap((breakdown) => marginsByCategory(breakdown, masks, categories.length)),
    tie: (cell) => draw(keyOf(cell)),
    ...(cube.kind === "stock" ? sameStock(grid, kept) : {kept})
  });
  const stands = Uint8Array.from(said, (n, cell) => (n >= 0 && !revised[cell] ? 1 : 0));
  if (cube.kind === "stock") limitShares({released, stands}, said, masks, cube.base);
  return {released, stands};
}

function marginsByCategory({marginOf}: Rollup, masks: IndicatorMask[], width: number): Int32Array[] {
  const sets = [
    ...masks.flatMap(({part, whole}) => (whole ? [part, whole] : [part])),
    Array.from({length: width}, () => true)
  ];
  const several = new Map(sets.filter((set) => set.filter(Boolean).length > 1).map((s) => [s.join(), s]));
  const cells = marginOf.length * width;
  const single = new Int32Array(cells).map((_, i) => marginOf[Math.floor(i / width)]! * width + (i % width));
  const sums = [...several.values()].map((set) =>
    new Int32Array(cells).map((_, i) => (set[i % width] ? marginOf[Math.floor(i / width)]! : -1))
  );
  return [single, ...sums];
}

/**
 * Limits shares in each area × period. Where that would move a cell that stands, as it may after a revision of
 * another, the area × period keeps what was said of it.
 */
function limitShares(
  {released, stands}: RoundedGrid,
  said: Int32Array,
  masks: IndicatorMask[],
  base: number
) {
  const rules = masks.flatMap(({part, whole}) => (whole ? [{part, whole}] : []));
  const width = rules[0]?.part.length ?? 0;
  for (let first = 0; width > 0 && first < released.length; first += width) {
    const fixed = stands.subarray(first, first + width);
    if (fixed.every((stands) => stands)) continue;
    const limited = released.slice(first, first + width);
    limitShare(limited, rules, base);
    if (limited.every((n, c) => !fixed[c] || n === released[first + c])) released.set(limited, first);
    else
      said.subarray(first, first + width).forEach((n, c) => {
        if (n < 0) return;
        released[first + c] = n;
        fixed[c] = 1;
      });
  }
}
