/** What a mean is made of: how many values, their sum, and the two largest; none is negative. */
export interface Contributions {
  n: number;
  sum: number;
  largest: number;
  second: number;
}

/** When a mean may be shown; percentages. */
export interface MagnitudeRules {
  /** Fewer values than this, and it is withheld. */
  fewest: number;
  /** The second largest must be wrong by this share of the largest at least when he guesses it from the sum. */
  p: number;
  /** The largest, and the two largest, may be no more than these shares of the sum. */
  one: number;
  two: number;
}

export const MAGNITUDE_RULES: MagnitudeRules = {fewest: 10, p: 10, one: 50, two: 85};

/**
 * Tells whether values are so many and so evenly spread that their mean gives none of them away: the minimum
 * frequency rule, the p % rule, and (1,k)- and (2,k)-dominance (Hundepool et al., Handbook on Statistical Disclosure
 * Control, 4.2.1: unsafe where X − x1 − x2 < p % of x1, or where the n largest are more than k % of X).
 */
export function isSafeMean(
  {n, sum, largest, second}: Contributions,
  {fewest, p, one, two}: MagnitudeRules = MAGNITUDE_RULES
): boolean {
  return (
    n >= fewest &&
    sum - largest - second >= (p / 100) * largest &&
    largest <= (one / 100) * sum &&
    largest + second <= (two / 100) * sum
  );
}

/**
 * Rounds a mean to the nearest multiple of a step. Of whole values, one count n could be told from another by which
 * means it can have; where n × step is 1 or more every n fits every rounded mean, so that it tells nothing of n. A
 * smaller step is refused.
 */
export function roundedMean({n, sum}: Pick<Contributions, "n" | "sum">, step: number): number {
  if (!(n * step >= 1))
    throw new Error("rounded mean: the step is so small that the mean would tell the count");
  return Math.round(sum / n / step) * step;
}
