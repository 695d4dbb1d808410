import {describe, expect, it} from "vitest";
import {isSafeMean, type MAGNITUDE_RULES, roundedMean} from "../../../src/lib/disclosure/magnitude.js";

const many = {n: 20};
const only = (rule: Partial<typeof MAGNITUDE_RULES>) => ({fewest: 1, p: 0, one: 100, two: 100, ...rule});

/* Numbers are those of the Handbook on Statistical Disclosure Control (Hundepool et al.), 4.2.1, examples 1 and 2. */
describe("isSafeMean(contributions, rules)", () => {
  const example1 = {...many, sum: 100_000, largest: 50_000, second: 49_000};
  const example2 = {...many, sum: 110_000, largest: 52_000, second: 50_000};

  it("finds example 1 safe by (1,90)-dominance and unsafe by the p % rule: the guess is 2 % off", () => {
    expect(isSafeMean(example1, only({one: 90}))).toBe(true);
    expect(isSafeMean(example1, only({p: 2}))).toBe(true);
    expect(isSafeMean(example1, only({p: 2.1}))).toBe(false);
    expect(isSafeMean(example1)).toBe(false);
  });

  it("finds example 2 safe by the p % rule at 10 and unsafe by (2, 90.9)-dominance", () => {
    expect(isSafeMean(example2, only({p: 10}))).toBe(true);
    expect(isSafeMean(example2, only({p: 15.3}))).toBe(true);
    expect(isSafeMean(example2, only({p: 15.4}))).toBe(false);
    expect(isSafeMean(example2, only({two: 100 / 1.1}))).toBe(false);
  });

  it("finds one company with 99 % of the turnover of 51 unsafe", () => {
    expect(isSafeMean({n: 51, sum: 100, largest: 99, second: 0.02})).toBe(false);
  });

  it.each([
    [9, false],
    [10, true]
  ])("of %i equal values says %s", (n, safe) => {
    expect(isSafeMean({n, sum: n * 80, largest: 80, second: 80})).toBe(safe);
  });

  it.each([
    ["half of the sum", {sum: 200, largest: 100, second: 10}, true],
    ["more than half", {sum: 199, largest: 100, second: 10}, false],
    ["two with 85 %", {sum: 200, largest: 90, second: 80}, true],
    ["two with more", {sum: 199, largest: 90, second: 80}, false]
  ])("judges the largest: %s", (_, values, safe) => {
    expect(isSafeMean({...many, ...values})).toBe(safe);
  });
});

describe("roundedMean(contributions, step)", () => {
  it("gives the nearest multiple of the step", () => {
    expect(roundedMean({n: 12, sum: 1153}, 5)).toBe(95);
    expect(roundedMean({n: 12, sum: 1170}, 5)).toBe(100);
  });

  it("could come from any count of ten and more, whatever whole values they have", () => {
    for (const step of [0.1, 1, 5])
      for (let mean = 0; mean <= 20; mean += step)
        for (let n = 10; n <= 60; n++) {
          const sums = [Math.floor(n * mean), Math.ceil(n * mean)];
          expect(sums.some((sum) => Math.abs(roundedMean({n, sum}, step) - mean) < 1e-9)).toBe(true);
        }
  });

  it("refuses a step from which the count could be told", () => {
    expect(() => roundedMean({n: 10, sum: 101}, 0.09)).toThrow("the mean would tell the count");
  });
});
