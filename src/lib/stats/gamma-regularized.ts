import {logGamma} from "./log-gamma.js";

const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * Returns the regularised incomplete gamma functions P(a, x) and Q(a, x), and the density x^(a−1)·e^(−x)/Γ(a).
 * Below a + 1 by the series of DLMF 8.7.1, above it by the continued fraction of DLMF 8.9.2 (modified Lentz);
 * both converge in about √a terms where they are used.
 */
export function gammaRegularized(a: number, x: number): {lower: number; upper: number; density: number} {
  if (x <= 0) return {lower: 0, upper: 1, density: 0};
  const density = Math.exp((a - 1) * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = Math.min(1, density * x * series(a, x));
    return {lower, upper: 1 - lower, density};
  }
  const upper = Math.min(1, density * x * fraction(a, x));
  return {lower: 1 - upper, upper, density};
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const an = i * (a - i);
    b += 2;
    d = 1 / nonzero(an * d + b, tiny);
    c = nonzero(b + an / c, tiny);
    const factor = c * d;
    product *= factor;
    if (Math.abs(factor - 1) < PRECISION * 4) break;
  }
  return product;
}

function nonzero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
