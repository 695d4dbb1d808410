import {offers} from "../../../src/lib/disclosure/gate.js";
import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import type {DeviationEntry, GateEntry} from "../../../src/lib/snapshot/manifest.js";
import type {IndicatorMask} from "./round-grid.js";

/** The part and the whole of an indicator, summed over the margins of one breakdown. */
export interface IndicatorSums {
  part: Float64Array;
  whole: Float64Array;
}

/** Adds the atomic counts of an indicator up to the margins of a breakdown. */
export function sumIndicator(counts: Int32Array, mask: IndicatorMask, rollup: Rollup): IndicatorSums {
  const width = mask.part.length;
  const part = new Float64Array(rollup.margins.length);
  const whole = new Float64Array(rollup.margins.length);
  for (let i = 0; i < counts.length; i++) {
    const margin = rollup.marginOf[Math.floor(i / width)]!;
    if (mask.part[i % width]) part[margin]! += counts[i]!;
    if (mask.whole[i % width]) whole[margin]! += counts[i]!;
  }
  return {part, whole};
}

/** Decides whether an indicator is shown in a breakdown, on released counts alone. */
export function gateEntry(
  released: IndicatorSums,
  {indicator}: IndicatorMask,
  {level, kind}: Rollup,
  minimum_mean: number,
  base: number
): GateEntry {
  const cells = released.whole.filter((n) => n > 0).length;
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
    .filter((i) => released.whole[i]! > 0)
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
