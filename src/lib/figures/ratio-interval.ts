import {roundedRange} from "../disclosure/rounded-range.js";
import type {Interval} from "../stats/interval.js";
import {wilson} from "../stats/wilson.js";

/** A count of events as released, with the base that it is rounded to. */
export interface ReleasedCount {
  n: number;
  base: number;
}

/**
 * Returns the 95 % interval of the ratio of two Poisson counts: given their sum, the first is binomial, so that
 * the interval of its share p gives that of the ratio, p / (1 − p) (J. Przyborowski and H. Wilenski 1940,
 * Biometrika 31, 313–323, with Wilson's interval for p). Widened by the rounding: the lowest count behind the
 * first over the highest behind the second, and the other way about. The upper limit is infinite where the second
 * may be 0.
 */
export function ratioInterval(first: ReleasedCount, second: ReleasedCount): Interval {
  const [a, b] = [first, second].map(({n, base}) => roundedRange(n, base)) as [
    [number, number],
    [number, number]
  ];
  const odds = (p: number) => (p >= 1 ? Infinity : p / (1 - p));
  return {
    lower: odds(wilson(a[0], a[0] + b[1]).lower),
    upper: odds(wilson(a[1], a[1] + b[0]).upper)
  };
}
