import * as fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {loadSolver} from "../../site/audit/attack/load-solver.js";
import {attackCells} from "../../src/lib/disclosure/attack/attack-cells.js";
import {type Fact, factRows} from "../../src/lib/disclosure/attack/fact.js";
import {fulfils, type Solver} from "../../src/lib/disclosure/attack/integer-programme.js";
import {cellInterval, type ReleasedCell} from "../../src/lib/disclosure/attack/released-cell.js";

let solve: Solver;

beforeAll(async () => {
  solve = await loadSolver();
});

/** True counts, what may have been released of them, and facts that hold. */
function releases(most: number, highest: number, bases: number[]) {
  return fc.integer({min: 1, max: most}).chain((size) =>
    fc
      .record({
        base: fc.constantFrom(...bases),
        truth: fc.array(fc.integer({min: 0, max: highest}), {minLength: size, maxLength: size}),
        up: fc.array(fc.boolean(), {minLength: size, maxLength: size}),
        picks: fc.array(
          fc.record({
            kind: fc.constantFrom("total", "nesting", "own"),
            first: fc.uniqueArray(fc.nat(size - 1), {minLength: 1, maxLength: size}),
            second: fc.uniqueArray(fc.nat(size - 1), {minLength: 1, maxLength: size})
          }),
          {maxLength: 5}
        )
      })
      .map(({base, truth, up, picks}) => ({
        truth,
        cells: truth.map((x, i): ReleasedCell => {
          const down = Math.floor(x / base) * base;
          return {value: x > down && up[i] ? down + base : down, base};
        }),
        facts: picks.map(({kind, first, second}): Fact => {
          const sum = (cells: readonly number[]) => cells.reduce((total, i) => total + truth[i]!, 0);
          if (kind === "total") return {kind, cells: first, total: sum(first), source: "total"};
          if (kind === "own") {
            const cell = first[0]!;
            return {kind, cell, count: Math.floor(truth[cell]! / 2), source: "own"};
          }
          const [part, whole] = sum(first) <= sum(second) ? [first, second] : [second, first];
          return {kind: "nesting", part, whole, source: "nesting"};
        })
      }))
  );
}

/** All true counts that agree with what was released and with the facts, tried one by one. */
function possible(cells: readonly ReleasedCell[], facts: readonly Fact[]): number[][] {
  const ranges = cells.map(cellInterval);
  const programme = {
    lower: ranges.map(([low]) => low),
    upper: ranges.map(([, high]) => high),
    rows: facts.flatMap(factRows)
  };
  let all: number[][] = [[]];
  for (const [low, high] of ranges) {
    const counts = Array.from({length: high - low + 1}, (_, i) => low + i);
    all = all.flatMap((start) => counts.map((n) => [...start, n]));
  }
  return all.filter((values) => fulfils(values, programme));
}

describe("attackCells(cells, facts, solve)", () => {
  it("keeps the true count of every cell within what it derives, which no fact makes wider", () => {
    fc.assert(
      fc.property(releases(12, 60, [3, 5, 10]), ({truth, cells, facts}) => {
        const {lower, upper} = attackCells(cells, facts, solve);
        for (const [i, x] of truth.entries()) {
          const [low, high] = cellInterval(cells[i]!);
          expect(lower[i]).toBeGreaterThanOrEqual(low);
          expect(upper[i]).toBeLessThanOrEqual(high);
          expect(x).toBeGreaterThanOrEqual(lower[i]!);
          expect(x).toBeLessThanOrEqual(upper[i]!);
        }
      }),
      {seed: 20_261_122, numRuns: 200}
    );
  });

  it("derives what trying all counts one by one finds", () => {
    fc.assert(
      fc.property(releases(4, 12, [2, 3, 5]), ({cells, facts}) => {
        const {lower, upper} = attackCells(cells, facts, solve);
        const all = possible(cells, facts);
        for (const i of cells.keys()) {
          const counts = all.map((values) => values[i]!);
          expect([lower[i], upper[i]]).toEqual([Math.min(...counts), Math.max(...counts)]);
        }
      }),
      {seed: 20_261_122, numRuns: 150}
    );
  });
});
