import fc from "fast-check";
import {expect, it} from "vitest";
import {spread} from "../../../src/lib/charts/spread.js";

it("spread leaves alone what does not touch", () => {
  expect(spread([10, 40, 25], 14)).toEqual([10, 40, 25]);
});

it("spread moves two that touch apart around their middle", () => {
  expect(spread([20, 20], 10)).toEqual([15, 25]);
});

it("spread pushes a whole run, and keeps its order", () => {
  expect(spread([30, 10, 12, 14], 10)).toEqual([31.5, 1.5, 11.5, 21.5]);
});

it("spread stays within limits", () => {
  expect(spread([0, 1, 2], 10, [0, 100])).toEqual([0, 10, 20]);
  expect(spread([99, 100], 10, [0, 100])).toEqual([90, 100]);
});

it("spread never brings two nearer than the gap, nor changes their order", () => {
  const places = fc.array(fc.integer({min: 0, max: 200}), {maxLength: 30});
  fc.assert(
    fc.property(places, (all) => {
      const moved = spread(all, 12, [0, 200]);
      const order = all.map((_, i) => i).sort((a, b) => all[a]! - all[b]! || a - b);
      return order.every((at, i) => i === 0 || moved[at]! - moved[order[i - 1]!]! >= 12 - 1e-9);
    }),
    {seed: 5, numRuns: 500}
  );
});
