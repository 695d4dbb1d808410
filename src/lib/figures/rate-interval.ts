import type {IndicatorCard} from "../snapshot/card.js";
import type {Interval} from "../stats/interval.js";
import {poissonExact} from "../stats/poisson-exact.js";
import {wilson} from "../stats/wilson.js";

/** A count as released, and over how many reference dates a stock was added up. */
export interface CountedRate {
  n: number;
  denominator: number;
  dates: number;
}

/**
 * Returns the 95 % interval of a rate, widened by the rounding: the lower limit is that of n − b + 1, the upper
 * limit that of n + b − 1, each over the denominator that stretches it most where that one is rounded too.
 *
 * A stock is a share (Wilson). Over several reference dates it is much the same dwellings that are counted
 * again, so the interval is that of one average date, not of the sum: adding dates makes it no narrower.
 * Events and effort are counts (exact Poisson); their denominators are residents, public and not rounded by us.
 */
export function rateInterval(
  card: Pick<IndicatorCard, "kind" | "base" | "per">,
  counted: CountedRate
): Interval {
  const {n, denominator, dates} = counted;
  const slack = card.base - 1;
  if (card.kind === "stock") {
    const part = n / dates;
    const whole = denominator / dates;
    const most = whole + slack;
    const least = Math.max(whole - slack, part, 1);
    return {
      lower: wilson(Math.max(0, part - slack), most).lower * card.per,
      upper: wilson(Math.min(least, part + slack), least).upper * card.per
    };
  }
  return {
    lower: (countInterval(Math.max(0, n - slack)).lower / denominator) * card.per,
    upper: (countInterval(n + slack).upper / denominator) * card.per
  };
}

const known = new Map<number, Interval>();

/** Remembers intervals: a grid of months has thousands of cells, and the same small counts in most of them. */
function countInterval(n: number): Interval {
  let interval = known.get(n);
  if (!interval) {
    interval = poissonExact(n);
    known.set(n, interval);
  }
  return interval;
}
