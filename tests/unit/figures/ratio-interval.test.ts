import {expect, test} from "vitest";
import {ratioInterval} from "../../../src/lib/figures/ratio-interval.js";

test("ratioInterval(first, second) of 10 and 10 exact counts is the odds of Wilson's 0.2993–0.7007", () => {
  const {lower, upper} = ratioInterval({n: 10, base: 1}, {n: 10, base: 1});
  expect(lower).toBeCloseTo(0.2993 / 0.7007, 3);
  expect(upper).toBeCloseTo(0.7007 / 0.2993, 3);
});

test("ratioInterval(first, second) is wider for rounded counts", () => {
  const exact = ratioInterval({n: 100, base: 1}, {n: 200, base: 1});
  const rounded = ratioInterval({n: 100, base: 5}, {n: 200, base: 10});
  expect(rounded.lower).toBeLessThan(exact.lower);
  expect(rounded.upper).toBeGreaterThan(exact.upper);
});

test("ratioInterval(first, second) has no upper limit where the second may be 0", () => {
  expect(ratioInterval({n: 50, base: 5}, {n: 0, base: 10}).upper).toBe(Infinity);
});
