import {CliError} from "../../../src/lib/cli-error.js";
import {cellKey} from "../../../src/lib/disclosure/cell-key.js";
import {limitShare} from "../../../src/lib/disclosure/limit-share.js";
import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import {roundCounts} from "../../../src/lib/disclosure/round-counts.js";
import type {Released} from "../types.js";
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

/**
 * Rounds a grid; the margins kept close are the published ones: every breakdown by area and period, for each
 * category, for the part and the whole of each indicator, and for all categories together. Of a cell that several
 * earlier tables hold, the last holds; an area × period that is `revised` is rounded anew, whole.
 */
export function roundGrid(
  grid: Grid,
  breakdowns: readonly Rollup[],
  draw: (key: string) => number,
  earlier: {tables?: readonly Released[]; revised?: readonly boolean[]} = {}
): Int32Array {
  const {cube, areas, periods, categories, counts} = grid;
  const masks = indicatorMasks(grid);
  const keyOf = (cell: number) => {
    const slot = Math.floor(cell / categories.length);
    const category = categories[cell % categories.length]!;
    const area = areas[Math.floor(slot / periods.length)]!;
    const values = cube.dimensions.map((d) => category[d.name]!);
    return cellKey(cube.name, area, periods[slot % periods.length]!, values);
  };
  const kept = earlier.tables?.length ? keptCounts(earlier.tables, grid, keyOf, earlier.revised) : undefined;
  const released = roundCounts({
    counts,
    base: cube.base,
    margins: breakdowns.flatMap((breakdown) => marginsByCategory(breakdown, masks, categories.length)),
    tie: (cell) => draw(keyOf(cell)),
    ...(cube.kind === "stock" ? sameStock(grid, kept) : {kept})
  });
  if (cube.kind === "stock") limitShares(released, masks, cube.base, kept);
  return released;
}

/**
 * Copies what an earlier release said of a cell: published cells are never rounded anew. A cube that was cut in
 * other categories is refused, for beside the old cells the new ones would tell more than either.
 */
function keptCounts(
  tables: readonly Released[],
  {cube, counts, categories}: Grid,
  keyOf: (cell: number) => string,
  revised: readonly boolean[] = []
): Int32Array {
  const before = new Map(tables.flatMap((table) => [...saidBefore(table, cube)]));
  return counts.map((_, cell) =>
    revised[Math.floor(cell / categories.length)] ? -1 : (before.get(keyOf(cell)) ?? -1)
  );
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

function limitShares(released: Int32Array, masks: IndicatorMask[], base: number, kept?: Int32Array): void {
  const rules = masks.flatMap(({part, whole}) => (whole ? [{part, whole}] : []));
  const width = rules[0]?.part.length ?? 0;
  for (let first = 0; width > 0 && first < released.length; first += width) {
    if (kept?.subarray(first, first + width).some((n) => n >= 0)) continue;
    limitShare(released.subarray(first, first + width), rules, base);
  }
}
