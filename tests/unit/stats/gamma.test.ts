import {expect, it} from "vitest";
import {gammaQuantile} from "../../../src/lib/stats/gamma-quantile.js";
import {gammaRegularized} from "../../../src/lib/stats/gamma-regularized.js";
import {logGamma} from "../../../src/lib/stats/log-gamma.js";

it("logGamma(5) is ln 24", () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
});

it("logGamma(1/2) is ln √π", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});

it("gammaRegularized(1, x) is the exponential distribution, on both sides of a + 1", () => {
  expect(gammaRegularized(1, 0.7).lower).toBeCloseTo(1 - Math.exp(-0.7), 14);
  expect(gammaRegularized(1, 9).upper).toBeCloseTo(Math.exp(-9), 14);
});

it("gammaRegularized(1/2, 1.92072941) is 0.95, the chi-square of one degree at 3.84145882", () => {
  expect(gammaRegularized(0.5, 1.92072941).lower).toBeCloseTo(0.95, 8);
});

it("gammaQuantile(0.95, 1/2) is half of 3.84145882", () => {
  expect(gammaQuantile(0.95, 0.5)).toBeCloseTo(1.92072941, 8);
});

it("gammaQuantile(p, a) undoes gammaRegularized far into both tails", () => {
  for (const shape of [0.1, 1, 7.5, 400]) {
    for (const p of [1e-9, 0.025, 0.5, 0.975, 1 - 1e-9]) {
      expect(gammaRegularized(shape, gammaQuantile(p, shape)).lower).toBeCloseTo(p, 11);
    }
  }
});

it("gammaQuantile(1, a) is refused, as it is infinite", () => {
  expect(() => gammaQuantile(1, 3)).toThrow("expected 0 ≤ p < 1");
});
