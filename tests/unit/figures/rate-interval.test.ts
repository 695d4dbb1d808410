import {expect, it} from "vitest";
import {rateInterval} from "../../../src/lib/figures/rate-interval.js";
import {wilson} from "../../../src/lib/stats/wilson.js";

it("rateInterval of an exact count is Garwood's, per 1,000", () => {
  const {lower, upper} = rateInterval(
    {kind: "event", base: 1, per: 1000},
    {n: 15, denominator: 3000, dates: 1}
  );
  expect(lower).toBeCloseTo(15 * 0.5596924 * (1000 / 3000), 5);
  expect(upper).toBeCloseTo(15 * 1.649348 * (1000 / 3000), 5);
});

it("rateInterval of events rounded to 5 runs from the limit of n − 4 to that of n + 4", () => {
  const {lower, upper} = rateInterval(
    {kind: "event", base: 5, per: 1000},
    {n: 19, denominator: 1000, dates: 1}
  );
  expect(lower).toBeCloseTo(15 * 0.5596924, 5);
  expect(
    rateInterval({kind: "event", base: 5, per: 1000}, {n: 16, denominator: 1000, dates: 1}).upper
  ).toBeCloseTo(20 * 1.544419, 5);
  expect(upper).toBeGreaterThan(20 * 1.544419);
});

it("rateInterval of an exact share is Wilson's, in per cent", () => {
  const {lower, upper} = rateInterval(
    {kind: "stock", base: 1, per: 100},
    {n: 15, denominator: 148, dates: 1}
  );
  expect(lower).toBeCloseTo(6.24, 2);
  expect(upper).toBeCloseTo(16.05, 2);
});

it("rateInterval of a rounded share stretches numerator and denominator alike", () => {
  const {lower, upper} = rateInterval(
    {kind: "stock", base: 5, per: 100},
    {n: 20, denominator: 900, dates: 1}
  );
  expect(lower).toBe(wilson(16, 904).lower * 100);
  expect(upper).toBe(wilson(24, 896).upper * 100);
});

it("rateInterval of a share never leaves 0 to 100 per cent", () => {
  const {upper} = rateInterval({kind: "stock", base: 5, per: 100}, {n: 100, denominator: 100, dates: 1});
  expect(upper).toBe(100);
  expect(rateInterval({kind: "stock", base: 5, per: 100}, {n: 0, denominator: 100, dates: 1}).lower).toBe(0);
});

it("rateInterval of a stock over five dates is that of one average date, as the dwellings are the same", () => {
  const once = rateInterval({kind: "stock", base: 5, per: 100}, {n: 20, denominator: 900, dates: 1});
  const five = rateInterval({kind: "stock", base: 5, per: 100}, {n: 100, denominator: 4500, dates: 5});
  expect(five).toEqual(once);
});
