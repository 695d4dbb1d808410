import type {Level} from "../areas/area.js";
import type {PeriodKind} from "../periods/period.js";

/**
 * What is left to see by buurt or wijk beside chance. Made of released counts, so that it reveals nothing and
 * anyone can take it anew; only `rank` is not. What compares with true counts in a real municipality is in
 * `DeviationEntry`, and nowhere else.
 */
export interface UtilityEntry extends Utility {
  indicator: string;
  level: Level;
  period: PeriodKind;
  /**
   * Rank correlation (Spearman) of the areas' rates before and after rounding, the mean over the periods; null
   * where there is no order to compare. In a fictional municipality only, for a year and the span.
   */
  rank?: number | null;
}

export interface Utility {
  /** Standard deviation by chance alone: the root of the mean count (Poisson), in units. */
  poisson_sd: number;
  /** Share of the counts that are 0 or b, 0 to 1. */
  small_share: number;
}

/** Measures released counts against chance; null where there are none. Two decimals, as of the deviation. */
export function utilityOf(counts: readonly number[], base: number): Utility | null {
  if (counts.length === 0) return null;
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  const small = counts.filter((n) => n <= base).length;
  return {poisson_sd: twoDecimals(Math.sqrt(mean)), small_share: twoDecimals(small / counts.length)};
}

/** Rounds to hundredths. */
export function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
