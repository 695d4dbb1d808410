import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import {twoDecimals, type UtilityEntry, utilityOf} from "../../../src/lib/snapshot/utility.js";
import {spearman} from "../../../src/lib/stats/rank-correlation.js";
import type {IndicatorMask} from "./round-grid.js";
import type {IndicatorSums} from "./sum-indicator.js";

/**
 * Measures what is left to see of an indicator by buurt or wijk, over margins that have anything to count. `truth`
 * is given for a fictional municipality only: then the entry also says how well the order of areas is kept.
 */
export function utilityEntry(
  released: IndicatorSums,
  {indicator}: IndicatorMask,
  breakdown: Rollup,
  base: number,
  truth?: IndicatorSums
): UtilityEntry | null {
  const {level, kind} = breakdown;
  if (level === "gemeente") return null;
  const counts = [...released.part].filter((_, i) => released.whole[i] !== 0);
  const utility = utilityOf(counts, base);
  if (!utility) return null;
  const entry = {indicator, level, period: kind, ...utility};
  const ranked = truth && (kind === "year" || kind === "span");
  return ranked ? {...entry, rank: rankKept(released, truth, breakdown)} : entry;
}

/** Compares the order of areas before and after rounding: Spearman of their rates, the mean over the periods. */
function rankKept(released: IndicatorSums, truth: IndicatorSums, {margins}: Rollup): number | null {
  const periods = [...new Set(margins.map(({period}) => period))];
  const kept = periods.flatMap((period) => {
    const areas = [...margins.keys()].filter(
      (i) => margins[i]!.period === period && (released.whole[i] ?? 0) > 0 && (truth.whole[i] ?? 0) > 0
    );
    const rates = (sums: IndicatorSums) => areas.map((i) => sums.part[i]! / sums.whole[i]!);
    return spearman(rates(truth), rates(released)) ?? [];
  });
  return kept.length ? twoDecimals(kept.reduce((sum, rho) => sum + rho, 0) / kept.length) : null;
}
