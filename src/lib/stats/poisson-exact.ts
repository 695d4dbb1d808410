import {gammaQuantile} from "./gamma-quantile.js";
import type {Interval} from "./interval.js";

/**
 * Returns the exact confidence interval of a Poisson mean after `n` events; `n` may be a fraction.
 * F. Garwood (1936), Biometrika 28, 437–442, through the gamma distribution.
 */
export function poissonExact(n: number, confidence = 0.95): Interval {
  if (!(n >= 0)) throw new Error(`not a count: expected n ≥ 0, found ${n}`);
  const tail = (1 - confidence) / 2;
  return {lower: n === 0 ? 0 : gammaQuantile(tail, n), upper: gammaQuantile(1 - tail, n + 1)};
}
