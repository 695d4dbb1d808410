import {gammaRegularized} from "./gamma-regularized.js";
import {logGamma} from "./log-gamma.js";

const MOST_STEPS = 200;

/**
 * Returns the quantile of the gamma distribution with the given shape and scale 1: the x with P(shape, x) = p.
 * Starts from the Wilson–Hilferty approximation (1931), under shape 1 from the first term of the series, and
 * closes in by Newton steps that bisection keeps inside a bracket, so that it cannot run away in a flat tail.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p < 1) || !(shape > 0)) {
    throw new Error(`not a gamma quantile: expected 0 ≤ p < 1 and shape > 0, found ${p} and ${shape}`);
  }
  if (p === 0) return 0;
  let low = 0;
  let high = Math.max(1, shape);
  while (gammaRegularized(shape, high).lower < p) high *= 2;
  let x = shape < 1 ? nearZero(p, shape) : wilsonHilferty(p, shape);
  if (!(x > low && x < high)) x = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const {lower, density} = gammaRegularized(shape, x);
    if (lower < p) low = x;
    else high = x;
    const newton = x - (lower - p) / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * Math.max(x, Number.MIN_VALUE)) return next;
    x = next;
  }
  return x;
}

/** The first term of the series of P, which is all of it near zero. */
function nearZero(p: number, shape: number): number {
  return Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
}

/** Takes the cube root of a gamma variable as normal; the normal quantile by Abramowitz & Stegun 26.2.23. */
function wilsonHilferty(p: number, shape: number): number {
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const size =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  const z = p < 0.5 ? -size : size;
  return shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}
