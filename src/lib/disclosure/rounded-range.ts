/** What is known of a released count beside its base. */
export interface RoundedOptions {
  /** The count's whole; left out, no share is looked at. */
  whole?: number;
  /** How far rounding may have moved the count; default b − 1, which an atomic count never exceeds. */
  slack?: number;
}

/**
 * Returns the lowest and highest true count behind a released count: y−b+1 and y+b−1, never below 0.
 *
 * Base 1 is public data and exact. An atomic count lies within this range always, a sum nearly always: see
 * `roundingSlack`. With the whole given, a share that was lowered to the largest multiple of b not above 0.9 N
 * reaches up to the whole, see `limitShare`.
 */
export function roundedRange(y: number, base: number, options: RoundedOptions = {}): [number, number] {
  const {whole = 0, slack = base - 1} = options;
  const limited = base > 1 && whole > 0 && y >= highestShare(whole, base);
  return [Math.max(0, y - slack), (limited ? Math.max(y, whole) : y) + slack];
}

/** Returns the highest count that may be shown beside a whole: the largest multiple of b up to 90 % of it. */
export function highestShare(whole: number, base: number): number {
  return Math.floor((9 * whole) / (10 * base)) * base;
}
