import type {Interval} from "./interval.js";

/** The 97.5th percentile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Returns Spearman's rho of paired values, ties sharing the mean of their ranks; null where either side has one
 * value only, for then there is no order to compare.
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length)
    throw new Error(`not pairs: expected equal lengths, found ${x.length} and ${y.length}`);
  const middle = (x.length + 1) / 2;
  const [a, b] = [ranks(x), ranks(y)].map((of) => of.map((rank) => rank - middle)) as [number[], number[]];
  const product = (p: readonly number[], q: readonly number[]) => p.reduce((sum, v, i) => sum + v * q[i]!, 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? null : Math.min(1, Math.max(-1, product(a, b) / spread));
}

/**
 * Returns the 95 % interval of a Spearman's rho over `n` pairs: Fisher's z with the standard error of D. G. Bonett
 * and T. A. Wright (2000), Psychometrika 65, 23–28. At rho ±1, where z has no value, the inner limit is that of the
 * nearest rho that `n` pairs without ties can have. Needs 4 pairs; under 25 it is wider or narrower than it says.
 */
export function spearmanInterval(rho: number, n: number): Interval {
  if (!(n > 3) || !(Math.abs(rho) <= 1))
    throw new Error(`not a rank correlation: expected −1 ≤ rho ≤ 1 and n > 3, found ${rho} and ${n}`);
  // Two neighbours swapped: the smallest step down from a perfect order.
  const nearest = 1 - 12 / (n * (n * n - 1));
  const inner = Math.min(nearest, Math.abs(rho)) * Math.sign(rho);
  const spread = Z_95 * Math.sqrt((1 + inner ** 2 / 2) / (n - 3));
  const z = Math.atanh(inner);
  return {
    lower: rho === -1 ? -1 : Math.tanh(z - spread),
    upper: rho === 1 ? 1 : Math.tanh(z + spread)
  };
}

/** Numbers values from 1 in order; equal ones share the mean of their places. */
function ranks(values: readonly number[]): number[] {
  const places = new Map<number, {sum: number; count: number}>();
  for (const [i, value] of [...values].sort((a, b) => a - b).entries()) {
    const place = places.get(value) ?? {sum: 0, count: 0};
    places.set(value, {sum: place.sum + i + 1, count: place.count + 1});
  }
  return values.map((value) => places.get(value)!.sum / places.get(value)!.count);
}
