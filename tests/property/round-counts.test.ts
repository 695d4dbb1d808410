import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundCounts} from "../../src/lib/disclosure/round-counts.js";

/** Counts of rows × columns × layers with every kind of margin, and a tie that goes with the cell. */
const tables = fc
  .record({
    rows: fc.integer({min: 1, max: 7}),
    columns: fc.integer({min: 1, max: 7}),
    layers: fc.integer({min: 1, max: 3}),
    base: fc.constantFrom(3, 5, 10)
  })
  .chain(({rows, columns, layers, base}) => {
    const size = rows * columns * layers;
    return fc.record({
      base: fc.constant(base),
      shape: fc.constant([rows, columns, layers] as const),
      counts: fc.array(fc.integer({min: 0, max: 40}), {minLength: size, maxLength: size}),
      ties: fc.uniqueArray(fc.integer({min: 0, max: 1e9}), {minLength: size, maxLength: size})
    });
  });

type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

function marginsOf({shape: [rows, columns, layers], counts}: Table): Int32Array[] {
  const at = Int32Array.from(counts.keys());
  const row = at.map((i) => i % rows);
  const column = at.map((i) => Math.floor(i / rows) % columns);
  const layer = at.map((i) => Math.floor(i / (rows * columns)));
  const firstLayer = at.map((i) => (layer[i] === 0 ? 0 : -1));
  const cross = at.map((i) => row[i]! * layers + layer[i]!);
  return [row, column, layer, cross, firstLayer, at.map(() => 0)];
}

function release(table: Table): Int32Array {
  const {counts, base, ties} = table;
  return roundCounts({
    counts: Int32Array.from(counts),
    base,
    margins: marginsOf(table),
    tie: (i) => ties[i]!
  });
}

function sumsOf(values: ArrayLike<number>, margins: readonly Int32Array[]): number[] {
  return margins.flatMap((of) => {
    const sums = new Array<number>(Math.max(...of) + 1).fill(0);
    for (const [i, margin] of of.entries()) if (margin >= 0) sums[margin]! += values[i]!;
    return sums;
  });
}

describe("roundCounts(input)", () => {
  it("gives multiples of the base within the base of each count", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const [i, y] of release(table).entries()) {
          expect(y % table.base).toBe(0);
          expect(Math.abs(y - table.counts[i]!)).toBeLessThan(table.base);
        }
      })
    );
  });

  it("makes the difference of any two margins a multiple of the base", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const sums = sumsOf(release(table), marginsOf(table));
        for (const sum of sums) expect(Math.abs(sum - sums[0]!) % table.base).toBe(0);
      })
    );
  });

  it("keeps Σ deviation² within b/2 · Σ margins of the cell × |released − true|, whatever the seed", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const margins = marginsOf(table);
        const moved = [...release(table)].map((y, i) => y - table.counts[i]!);
        const squares = sumsOf(moved, margins).reduce((sum, d) => sum + d * d, 0);
        const bound = moved.reduce(
          (sum, d, i) => sum + margins.filter((of) => of[i]! >= 0).length * Math.abs(d),
          0
        );
        expect(squares).toBeLessThanOrEqual((table.base / 2) * bound);
      })
    );
  });

  it("does not depend on the order of the cells", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const forward = release(table);
        const last = table.counts.length - 1;
        const backward = roundCounts({
          counts: Int32Array.from(table.counts).reverse(),
          base: table.base,
          margins: marginsOf(table).map((of) => of.slice().reverse()),
          tie: (i) => table.ties[last - i]!
        });
        expect([...backward].reverse()).toEqual([...forward]);
      })
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const once = release(table);
        expect([...release({...table, counts: [...once]})]).toEqual([...once]);
      })
    );
  });
});
