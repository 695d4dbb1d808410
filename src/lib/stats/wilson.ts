import type {Interval} from "./interval.js";

/** The 97.5th percentile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Returns the Wilson score interval of a share of `k` in `n`, as shares; [0, 1] when `n` is zero.
 * Without continuity correction: E. B. Wilson (1927), JASA 22, 209–212.
 */
export function wilson(k: number, n: number, z = Z_95): Interval {
  if (!(k >= 0 && k <= n)) throw new Error(`not a share: expected 0 ≤ k ≤ n, found ${k} of ${n}`);
  if (n === 0) return {lower: 0, upper: 1};
  const share = k / n;
  const spread = (z / n) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    lower: k === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    upper: k === n ? 1 : Math.min(1, (middle + spread) / scale)
  };
}
