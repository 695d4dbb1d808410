import {describe, expect, it} from "vitest";
import {narrowRanges} from "../../bench/simulation/narrow-ranges.js";

const ranges = (cells: number, sums: Parameters<typeof narrowRanges>[1]) => {
  const {lower, upper} = narrowRanges(cells, sums);
  return [...lower].map((low, i) => [low, upper[i]]);
};

describe("narrowRanges(cells, sums)", () => {
  it("keeps the range of a cell that stands by itself", () => {
    expect(ranges(1, [{cells: [0], lower: 1, upper: 9}])).toEqual([[1, 9]]);
  });

  it("isolates a part that was rounded up beside its whole that was rounded down", () => {
    const part = {cells: [0], lower: 1, upper: 9};
    const whole = {cells: [0, 1], lower: 0, upper: 4};
    expect(ranges(2, [part, whole])).toEqual([
      [1, 4],
      [0, 3]
    ]);
  });

  it("subtracts the most that the others can be", () => {
    const first = {cells: [0], lower: 0, upper: 4};
    const whole = {cells: [0, 1], lower: 7, upper: 7};
    expect(ranges(2, [first, whole])).toEqual([
      [0, 4],
      [3, 7]
    ]);
  });

  it("goes on where one sum narrows a cell of another", () => {
    const total = {cells: [0, 1], lower: 6, upper: 6};
    const other = {cells: [1, 2], lower: 3, upper: 3};
    const last = {cells: [2], lower: 1, upper: 1};
    expect(ranges(3, [total, other, last])).toEqual([
      [4, 4],
      [2, 2],
      [1, 1]
    ]);
  });
});
