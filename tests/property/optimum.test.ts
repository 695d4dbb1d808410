import * as fc from "fast-check";
import {expect, it} from "vitest";
import {roundCounts} from "../../src/lib/disclosure/round-counts.js";
import {bestRounding} from "../optimum/best-rounding.js";
import {deviations, sumOfSquares, type Table, townTable} from "../optimum/town-table.js";

const best = await bestRounding();

const tables = fc
  .record({
    buurten: fc.integer({min: 2, max: 4}),
    wijken: fc.constant(2),
    years: fc.integer({min: 1, max: 3}),
    period: fc.constant("year" as const),
    categories: fc.constant(2),
    mean: fc.constantFrom(1, 4, 20)
  })
  .chain((shape) => fc.integer({min: 1, max: 1e6}).map((seed) => townTable(shape, seed)));

function release({counts, base, margins}: Table, tie: (i: number) => number): Int32Array {
  return roundCounts({counts, base, margins, tie});
}

/** Tries every rounding there is: slow, and beyond doubt. */
function exhaustive(table: Table): number {
  const {counts, base} = table;
  const cells = [...counts.keys()].filter((i) => counts[i]! % base > 0);
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** cells.length; choice++) {
    const y = counts.map((n) => n - (n % base));
    for (const [bit, i] of cells.entries()) if ((choice >> bit) & 1) y[i]! += base;
    least = Math.min(least, sumOfSquares(deviations(table, y)));
  }
  return least;
}

it("bestRounding()(table) finds what trying every rounding finds", () => {
  fc.assert(
    fc.property(tables, (table) => {
      fc.pre(table.counts.filter((n) => n % 5 > 0).length <= 10);
      const known = table.counts.map((n) => n - (n % 5));
      expect(best(table, known).sum).toBe(exhaustive(table));
    }),
    {numRuns: 25}
  );
});

it("roundCounts(input) never beats the optimum, and comes within a tenth of it on tables of up to 24 cells", () => {
  let ours = 0;
  let least = 0;
  fc.assert(
    fc.property(tables, (table) => {
      const released = release(table, (i) => Math.imul(i + 1, 2654435761) >>> 0);
      const sum = sumOfSquares(deviations(table, released));
      const optimum = best(table, released);
      expect(optimum.proven).toBe(true);
      expect(sum).toBeGreaterThanOrEqual(optimum.sum);
      ours += sum;
      least += optimum.sum;
    }),
    {numRuns: 60, seed: 2025}
  );
  expect(ours).toBeLessThanOrEqual(1.1 * least);
});

it("roundCounts(input) reaches the optimum of exPSD and e6 with whatever ties", () => {
  const exPSD = Int32Array.from([6, 1, 0, 0, 2, 1, 1, 3, 1, 3, 1, 0, 4, 2, 2]);
  const e6 = Int32Array.from([2, 3, 7, 1, 5, 6]);
  const cases: [Table, number][] = [
    [
      {
        counts: exPSD,
        base: 5,
        margins: [exPSD.map((_, i) => i % 3), exPSD.map((_, i) => Math.floor(i / 3)), exPSD.map(() => 0)]
      },
      25
    ],
    [{counts: e6, base: 5, margins: [e6.map((_, i) => i % 3), e6.map((_, i) => Math.floor(i / 3))]}, 30]
  ];
  for (const [table, sum] of cases) {
    expect(
      best(
        table,
        table.counts.map((n) => n - (n % 5))
      ).sum
    ).toBe(sum);
    for (const turn of [1, 2, 3, 4, 5, 6, 7]) {
      const released = release(table, (i) => (i * 7919 * turn) % 101);
      expect(sumOfSquares(deviations(table, released))).toBe(sum);
    }
  }
});
