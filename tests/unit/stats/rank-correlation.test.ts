import {expect, it} from "vitest";
import {spearman, spearmanInterval} from "../../../src/lib/stats/rank-correlation.js";

/** Example of `ci.spear` in R package statpsych (D. G. Bonett): 28 occurs three times, 40 twice. */
const Y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];
const X = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];

it("spearman(x, y) is 0.8699639 with ties, as in statpsych ci.spear", () => {
  expect(spearman(X, Y)).toBeCloseTo(0.8699639, 7);
});

it("spearman(x, y) is 0.6 without ties, as R's cor.test on M. Hollander and D. A. Wolfe (1973), p. 187", () => {
  const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
  const score = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
  expect(spearman(lightness, score)).toBeCloseTo(0.6, 12);
});

it("spearman(x, y) is 1 for the same order, whatever the distances, and -1 for the reverse", () => {
  expect(spearman([1, 2, 3, 40], [1, 20, 21, 22])).toBe(1);
  expect(spearman([1, 2, 3, 40], [4, 3, 2, -1])).toBe(-1);
});

it("spearman(x, y) is null where one side has one value only", () => {
  expect(spearman([1, 2, 3], [7, 7, 7])).toBeNull();
  expect(spearman([], [])).toBeNull();
});

it("spearman(x, y) refuses values that are not in pairs", () => {
  expect(() => spearman([1, 2], [1])).toThrow("expected equal lengths, found 2 and 1");
});

it("spearmanInterval(rho, 15) is 0.5840951 to 0.9638297, as in statpsych ci.spear", () => {
  const {lower, upper} = spearmanInterval(spearman(X, Y)!, 15);
  expect(lower).toBeCloseTo(0.5840951, 7);
  expect(upper).toBeCloseTo(0.9638297, 7);
});

it("spearmanInterval(-rho, n) mirrors that of rho", () => {
  const {lower, upper} = spearmanInterval(0.4, 30);
  expect(spearmanInterval(-0.4, 30)).toEqual({lower: -upper, upper: -lower});
});

it("spearmanInterval(1, n) ends at 1 and starts below it", () => {
  const {lower, upper} = spearmanInterval(1, 10);
  expect(upper).toBe(1);
  expect(lower).toBeGreaterThan(0.9);
  expect(lower).toBeLessThan(1);
});

it("spearmanInterval(rho, n) refuses three pairs, over which it has no width", () => {
  expect(() => spearmanInterval(0.5, 3)).toThrow("n > 3, found 0.5 and 3");
});
