import {roundedRange} from "../disclosure/rounded-range.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Interval} from "../stats/interval.js";
import {poissonExact} from "../stats/poisson-exact.js";
import {wilson} from "../stats/wilson.js";

/** A figure as released. */
export interface CountedRate {
  n: number;
  denominator: number;
  /** Over how many reference dates a stock was added up. */
  dates: number;
  /** How far rounding may have moved the count, see `roundingSlack`; default b − 1. */
  slack?: number;
}

/**
 * Returns the 95 % interval of a rate, widened by the rounding: the lower limit is that of the lowest count
 * behind n, the upper limit that of the highest, each over the denominator that stretches it most where that
 * one is rounded too. Rounding rarely works out that badly, so that the interval holds more often than 95 %
 * (`tests/property/interval-coverage.test.ts`).
 *
 * A stock is a share (Wilson). Over several reference dates it is much the same dwellings that are counted
 * again, so the interval is that of one average date, not of the sum: adding dates makes it no narrower.
 * Events and effort are counts (exact Poisson); their denominators are residents, public and not rounded by us.
 */
export function rateInterval(
  card: Pick<IndicatorCard, "kind" | "base" | "per">,
  counted: CountedRate
): Interval {
  const {n, denominator, dates, slack} = counted;
  if (card.kind === "stock") {
    const whole = denominator / dates;
    const [low, high] = roundedRange(n / dates, card.base, {whole, slack});
    const [least, most] = roundedRange(whole, card.base, {slack});
    const narrowest = Math.max(least, n / dates, 1);
    return {
      lower: wilson(low, most).lower * card.per,
      upper: wilson(Math.min(narrowest, high), narrowest).upper * card.per
    };
  }
  const [low, high] = roundedRange(n, card.base, {slack});
  return {
    lower: (countInterval(low).lower / denominator) * card.per,
    upper: (countInterval(high).upper / denominator) * card.per
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
