import fc from "fast-check";
import {expect, it} from "vitest";
import {classBreaks, classOf} from "../../../src/lib/charts/class-breaks.js";

it("classBreaks(values) gives four limits that read well", () => {
  const skewed = [0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1.1, 1.2, 1.4, 1.8, 2.4, 2.7, 3.2, 3.9, 4.8];
  expect(classBreaks(skewed)).toEqual([0.5, 1, 1.5, 3]);
});

it("classBreaks([]) and classBreaks of one value have no limits", () => {
  expect(classBreaks([])).toEqual([]);
  expect(classBreaks([3])).toEqual([]);
});

it("classBreaks of equal values has no limits", () => {
  expect(classBreaks([2, 2, 2, 2])).toEqual([]);
});

it("classBreaks of two values has one limit between them", () => {
  expect(classBreaks([1, 2])).toEqual([2]);
});

it("classBreaks of three values has no more than three classes", () => {
  expect(classBreaks([1.43, 1.88, 2.22])).toEqual([1.5, 2]);
});

it("classBreaks leaves no class empty, whatever the values", () => {
  const numbers = fc.array(fc.double({min: 0, max: 1e4, noNaN: true}), {maxLength: 90});
  fc.assert(
    fc.property(numbers, (values) => {
      const breaks = classBreaks(values);
      const used = new Set(values.map((v) => classOf(v, breaks)));
      return breaks.length <= 4 && (values.length === 0 || used.size === breaks.length + 1);
    }),
    {seed: 5, numRuns: 300}
  );
});

it("classOf(value, breaks) counts a limit with the class above it", () => {
  expect([0, 1.9, 2, 5, 9].map((v) => classOf(v, [2, 5]))).toEqual([0, 0, 1, 2, 2]);
});
