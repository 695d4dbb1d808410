/**
 * Returns the lowest and highest true count behind a released atomic count: y−b+1 and y+b−1, never below 0.
 *
 * Base 1 is public data and exact. Sums of atomic counts keep this range nearly always, not always: the
 * share measured is in `docs/disclosure.md`. With the whole given, a share that was lowered to the largest
 * multiple of b not above 0.9 N reaches up to the whole, see `limitShare`.
 */
export function roundedRange(y: number, base: number, whole?: number): [number, number] {
  const lower = Math.max(0, y - base + 1);
  const limited = base > 1 && whole !== undefined && whole > 0 && y >= highestShare(whole, base);
  return [lower, (limited ? Math.max(y, whole) : y) + base - 1];
}

/** Returns the highest count that may be shown beside a whole: the largest multiple of b up to 90 % of it. */
export function highestShare(whole: number, base: number): number {
  return Math.floor((9 * whole) / (10 * base)) * base;
}
