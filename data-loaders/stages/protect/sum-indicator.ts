import {offers} from "../../../src/lib/disclosure/gate.js";
import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import type {DeviationEntry, GateEntry} from "../../../src/lib/snapshot/manifest.js";
import type {IndicatorMask} from "./round-grid.js";

/** The part and the whole of an indicator, summed over the margins of one breakdown. */
export interface IndicatorSums {
  part: Float64Array;
  /** Null where what is divided by is not known. */
  whole: readonly (number | null)[];
}

/** Adds the atomic counts of an indicator up to the margins of a breakdown; `outside` gives a whole that lies outside. */
export function sumIndicator(
  counts: Int32Array,
  {part, whole}: IndicatorMask,
  rollup: Rollup,
  outside?: readonly (number | null)[]
): IndicatorSums {
  if (!whole && !outside) throw new Error("sum of an indicator: its whole is missing");
  const sums = sumCategories(counts, part, rollup);
  return {part: sums, whole: whole ? [...sumCategories(counts, whole, rollup)] : outside!};
}

function sumCategories(counts: Int32Array, counted: readonly boolean[], rollup: Rollup): Float64Array {
  const width = counted.length;
  const sums = new Float64Array(rollup.margins.length);
  for (let i = 0; i < counts.length; i++)
    if (counted[i % width]) sums[rollup.marginOf[Math.floor(i / width)]!]! += counts[i]!;
  return sums;
}

/** Decides whether an indicator is shown in a breakdown, on released counts alone. */
export function gateEntry(
  released: IndicatorSums,
  {indicator}: IndicatorMask,
  {level, kind}: Rollup,
  minimum_mean: number,
  base: number
): GateEntry {
  const cells = released.whole.filter((n) => n === null || n > 0).length;
  const count = released.part.reduce((a, b) => a + b, 0);
  return {indicator, level, period: kind, offered: offers(count, cells, minimum_mean, base)};
}

/**
 * Measures how far released margins lie from the true ones. None below 100 margins, and never a maximum:
 * both would say something about single margins. Two decimals are all that is told.
 */
export function deviationEntry(
  released: IndicatorSums,
  truth: IndicatorSums,
  {indicator}: IndicatorMask,
  {level, kind}: Rollup
): DeviationEntry | null {
  const distances = [...released.part.keys()]
    .filter((i) => released.whole[i] !== 0)
    .map((i) => Math.abs(released.part[i]! - truth.part[i]!))
    .sort((a, b) => a - b);
  const margins = distances.length;
  if (margins < 100) return null;
  const rms = Math.sqrt(distances.reduce((sum, d) => sum + d * d, 0) / margins);
  return {
    indicator,
    level,
    period: kind,
    margins,
    rms: Math.round(rms * 100) / 100,
    p95: distances[Math.ceil(0.95 * margins) - 1]!
  };
}
