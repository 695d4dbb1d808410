import fc from "fast-check";
import {expect, it} from "vitest";
import {swarm} from "../../../src/lib/charts/swarm.js";

it("swarm lays dots that are apart on the axis", () => {
  expect(swarm([0, 10, 20], 5)).toEqual([5, 5, 5]);
});

it("swarm piles equal dots up", () => {
  expect(swarm([3, 3, 3], 5)).toEqual([5, 15, 25]);
});

it("swarm rests a dot against its neighbour", () => {
  expect(swarm([0, 6], 5)).toEqual([5, 13]);
});

it("swarm never lets dots cover each other", () => {
  const places = fc.array(fc.integer({min: 0, max: 120}), {maxLength: 40});
  fc.assert(
    fc.property(places, (all) => {
      const heights = swarm(all, 4);
      return all.every((x, i) =>
        all.every((other, j) => i === j || Math.hypot(x - other, heights[i]! - heights[j]!) >= 8 - 1e-5)
      );
    }),
    {seed: 5, numRuns: 200}
  );
});
