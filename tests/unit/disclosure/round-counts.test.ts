import {describe, expect, it} from "vitest";
import {roundCounts} from "../../../src/lib/disclosure/round-counts.js";

/*
 * Example data of Statistics Norway's SmallCountRounding (exPSD: 3 rows × 5 columns, rows fastest; e6), from
 * its vignette. Their method rounds small counts only (1…4) and keeps the 6; ours rounds every residue. What
 * can be compared is how far row, column and grand totals move.
 */
const EX_PSD = Int32Array.from([6, 1, 0, 0, 2, 1, 1, 3, 1, 3, 1, 0, 4, 2, 2]);
const ROWS_COLUMNS_TOTAL = [
  EX_PSD.map((_, i) => i % 3),
  EX_PSD.map((_, i) => Math.floor(i / 3)),
  EX_PSD.map(() => 0)
];

function deviations(released: Int32Array, counts: Int32Array, margins: Int32Array[]): number[] {
  return margins.flatMap((of) => {
    const sums = new Array<number>(Math.max(...of) + 1).fill(0);
    for (const [i, margin] of of.entries()) sums[margin]! += released[i]! - counts[i]!;
    return sums;
  });
}

const square = (values: number[]) => values.reduce((sum, v) => sum + v * v, 0);

describe("roundCounts(input)", () => {
  it("moves the totals of exPSD as little as any of all 4,096 roundings can", () => {
    const residues = [...EX_PSD.keys()].filter((i) => EX_PSD[i]! % 5 > 0);
    let least = Number.POSITIVE_INFINITY;
    for (let choice = 0; choice < 2 ** residues.length; choice++) {
      const y = EX_PSD.map((n) => n - (n % 5));
      for (const [bit, i] of residues.entries()) if ((choice >> bit) & 1) y[i]! += 5;
      least = Math.min(least, square(deviations(y, EX_PSD, ROWS_COLUMNS_TOTAL)));
    }
    expect(least).toBe(25);
    for (const seed of [1, 2, 3, 4, 5]) {
      const released = roundCounts({
        counts: EX_PSD,
        base: 5,
        margins: ROWS_COLUMNS_TOTAL,
        tie: (i) => (i * 7919 * seed) % 101
      });
      expect(square(deviations(released, EX_PSD, ROWS_COLUMNS_TOTAL))).toBe(25);
    }
  });

  it("moves the totals of exPSD no more than the published rounding of its small counts, with the 6 kept", () => {
    const published = Int32Array.from([6, 0, 0, 0, 0, 0, 0, 5, 0, 5, 0, 0, 5, 0, 5]);
    expect(square(deviations(published, EX_PSD, ROWS_COLUMNS_TOTAL))).toBe(37);
    const released = roundCounts({
      counts: EX_PSD,
      base: 5,
      margins: ROWS_COLUMNS_TOTAL,
      tie: (i) => i,
      kept: EX_PSD.map((n) => (n >= 5 ? n : -1))
    });
    expect(released[0]).toBe(6);
    expect(square(deviations(released, EX_PSD, ROWS_COLUMNS_TOTAL))).toBeLessThanOrEqual(37);
  });

  it("rounds e6 to the one best rounding of its published totals", () => {
    const counts = Int32Array.from([2, 3, 7, 1, 5, 6]);
    const country = Int32Array.from([0, 1, 2, 0, 1, 2]);
    const union = Int32Array.from([0, 1, 1, 0, 1, 1]);
    const year = Int32Array.from([0, 0, 0, 1, 1, 1]);
    const margins = [
      country,
      union,
      year,
      counts.map(() => 0),
      union.map((u, i) => u * 2 + year[i]!),
      country.map((c, i) => c * 2 + year[i]!)
    ];
    expect([...roundCounts({counts, base: 5, margins, tie: (i) => i})]).toEqual([5, 5, 5, 0, 5, 5]);
  });

  it("leaves multiples of the base alone", () => {
    const counts = Int32Array.from([0, 5, 10, 45]);
    const margins = [Int32Array.from([0, 0, 0, 0])];
    expect([...roundCounts({counts, base: 5, margins, tie: (i) => i})]).toEqual([0, 5, 10, 45]);
  });

  it("leaves every count alone when the base is 1", () => {
    const counts = Int32Array.from([0, 1, 7]);
    expect([...roundCounts({counts, base: 1, margins: [], tie: (i) => i})]).toEqual([0, 1, 7]);
  });

  it("decides between equal cells by their tie", () => {
    const counts = Int32Array.from([2, 2]);
    const margins = [Int32Array.from([0, 0])];
    const first = roundCounts({counts, base: 4, margins, tie: (i) => i});
    const second = roundCounts({counts, base: 4, margins, tie: (i) => -i});
    expect([[...first], [...second]]).toEqual([
      [0, 4],
      [4, 0]
    ]);
  });

  it("keeps a margin that an earlier release moved up from moving up again", () => {
    const counts = Int32Array.from([1, 1, 1]);
    const margins = [Int32Array.from([0, 0, 0])];
    const kept = Int32Array.from([5, -1, -1]);
    expect([...roundCounts({counts, base: 5, margins, tie: (i) => i, kept})]).toEqual([5, 0, 0]);
  });

  it("rounds cells of one number the same way, for the totals of all of them", () => {
    const counts = Int32Array.from([2, 2, 2, 2]);
    const margins = [Int32Array.from([0, 1, 2, 3]), Int32Array.from([0, 0, 0, 0])];
    const same = Int32Array.from([0, 0, 0, -1]);
    // Each alone would be lowered; with three bound to each other, the fourth makes up for them.
    expect([...roundCounts({counts, base: 5, margins, tie: (i) => i, same})]).toEqual([0, 0, 0, 5]);
  });

  it("refuses a negative count", () => {
    const input = {counts: Int32Array.from([-1]), base: 5, margins: [], tie: () => 0};
    expect(() => roundCounts(input)).toThrow("rounding: a count is negative");
  });
});
