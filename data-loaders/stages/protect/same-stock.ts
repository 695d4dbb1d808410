import type {Grid} from "./grid.js";

/** Cells of a stock that hold the same small count of the same area and category in several years. */
export interface SameStock {
  /** A number per cell, −1 for none: cells of one number are rounded the same way. */
  same: Int32Array;
  /** Counts that stand, those that follow from an earlier release included; −1 where free. */
  kept: Int32Array;
}

/**
 * Finds what must be rounded alike: the units of a stock are counted again every year, so that a count that stays
 * is one count. Rounded anew each year it would read 0 in one and b in another, which together say 1 to b − 1; and
 * the mean over the years would come near the count itself. Events are other events every year.
 *
 * Counts of b and more need not go alike: their ranges never meet below b.
 */
export function sameStock({cube, counts, periods, categories}: Grid, earlier?: Int32Array): SameStock {
  const kept = earlier?.slice() ?? new Int32Array(counts.length).fill(-1);
  const same = new Int32Array(counts.length).fill(-1);
  const width = categories.length;
  const row = periods.length * width;
  const first = new Int32Array(cube.base);
  const said = new Int32Array(cube.base);
  for (let start = 0; start < counts.length; start += row) {
    for (let category = start; category < start + width; category++) {
      first.fill(-1);
      said.fill(-1);
      for (let i = category; i < start + row; i += width) {
        const n = counts[i]!;
        // What an earlier release said of a count that was corrected since says nothing of this one.
        if (n > 0 && n < cube.base && kept[i]! >= 0 && kept[i]! <= cube.base) said[n] = kept[i]!;
      }
      for (let i = category; i < start + row; i += width) {
        const n = counts[i]!;
        if (n === 0 || n >= cube.base || kept[i]! >= 0) continue;
        if (said[n]! >= 0) kept[i] = said[n]!;
        else if (first[n]! < 0) first[n] = i;
        else same[first[n]!] = same[i] = first[n]!;
      }
    }
  }
  return {same, kept};
}
