import {group} from "d3";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Protected, protect} from "../../data-loaders/stages/protect.js";
import type {Aggregate} from "../../data-loaders/stages/types.js";
import {cellKey} from "../../src/lib/disclosure/cell-key.js";
import {highestShare} from "../../src/lib/disclosure/rounded-range.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "../unit/disclosure/synthetic-town.js";

const RUNS = {numRuns: 8};
// Every figure is offered, so that every share is looked at.
const CONTEXT = {areas: AREAS, years: YEARS, minimum_mean: 0, seed: "seed of the tests"};

const towns = fc.record({
  seed: fc.integer({min: 1, max: 1e9}),
  dwellings: fc.array(fc.constantFrom(0, 1, 4, 20, 150), {minLength: 4, maxLength: 4}),
  reports: fc.array(fc.constantFrom(0, 0.6, 3, 25), {minLength: 2, maxLength: 2})
});
/** Which cells are corrected, and by how much. */
const corrections = fc.record({
  every: fc.integer({min: 2, max: 30}),
  by: fc.constantFrom(-40, -3, -1, 1, 2, 7)
});

function build({seed, dwellings, reports}: {seed: number; dwellings: number[]; reports: number[]}) {
  return [invent(DWELLINGS, dwellings, seed), invent(REPORTS, reports, seed + 1)];
}

function correct(town: readonly Aggregate[], {every, by}: {every: number; by: number}): Aggregate[] {
  return town.map((aggregate) => ({
    ...aggregate,
    cells: aggregate.cells.map((cell, i) => (i % every ? cell : {...cell, n: Math.max(0, cell.n + by)}))
  }));
}

function revise(town: readonly Aggregate[], past: readonly Protected[]): Protected {
  const previous = past.flatMap(({tables}) => tables);
  return protect(town, {...CONTEXT, previous, past, digests: past.at(-1)!.digests, revising: true});
}

describe("protect(aggregates, context) in a revision", () => {
  it("says of an unchanged count what was said of it", () => {
    fc.assert(
      fc.property(towns, corrections, (seeds, correction) => {
        const before = build(seeds);
        const after = correct(before, correction);
        const first = protect(before, CONTEXT);
        const second = revise(after, [first]);
        const moved = before.flatMap(({cube, cells}, i) => {
          const [was, is] = [released(first, cube.name), released(second, cube.name)];
          return cells.filter((cell, c) => {
            const key = keyOf(cube.name, cell);
            return cell.n === after[i]!.cells[c]!.n && was.get(key) !== is.get(key);
          });
        });
        expect(moved).toEqual([]);
      }),
      RUNS
    );
  });

  it("says of a changed count a multiple of b within its range, or all of its area × period stays for a share", () => {
    fc.assert(
      fc.property(towns, corrections, (seeds, correction) => {
        const before = build(seeds);
        const after = correct(before, correction);
        const first = protect(before, CONTEXT);
        const second = revise(after, [first]);
        for (const [i, {cube, cells}] of after.entries()) {
          const then = new Map(before[i]!.cells.map((cell) => [keyOf(cube.name, cell), cell.n]));
          const [was, is] = [released(first, cube.name), released(second, cube.name)];
          const limited = slotsAtLimit(cube, cells, is);
          expect([...is.values()].filter((y) => y % cube.base !== 0)).toEqual([]);
          for (const [slot, of] of slots(cells)) {
            const said = of.map((cell) => is.get(keyOf(cube.name, cell))!);
            const moved = of.map((cell) => then.get(keyOf(cube.name, cell)) !== cell.n);
            const inRange = said.every((y, c) => !moved[c] || Math.abs(y - of[c]!.n) < cube.base);
            if (inRange || limited.has(slot)) continue;
            expect([cube.kind, said]).toEqual(["stock", of.map((cell) => was.get(keyOf(cube.name, cell)))]);
          }
        }
      }),
      RUNS
    );
  });

  it("keeps every share of a stock under 90 %", () => {
    fc.assert(
      fc.property(towns, corrections, (seeds, correction) => {
        const before = build(seeds);
        const after = correct(before, correction);
        const second = revise(after, [protect(before, CONTEXT)]);
        for (const {indicator, n, denominator} of second.figures)
          if (indicator !== "violence") expect(n!).toBeLessThanOrEqual(0.9 * denominator!);
      }),
      RUNS
    );
  });

  it("says of a count that comes back what was said of it at first", () => {
    fc.assert(
      fc.property(towns, corrections, (seeds, correction) => {
        const before = build(seeds);
        const first = protect(before, CONTEXT);
        const second = revise(correct(before, correction), [first]);
        const third = revise(before, [first, second]);
        for (const {cube} of before) expect(released(third, cube.name)).toEqual(released(first, cube.name));
      }),
      RUNS
    );
  });

  it("moves nothing where nothing changed since", () => {
    fc.assert(
      fc.property(towns, corrections, (seeds, correction) => {
        const before = build(seeds);
        const after = correct(before, correction);
        const first = protect(before, CONTEXT);
        const second = revise(after, [first]);
        expect(revise(after, [first, second]).tables).toEqual(second.tables);
      }),
      RUNS
    );
  });
});

function released({tables}: Protected, name: string): Map<string, number> {
  const {columns} = tables.find((table) => table.name === name)!;
  const values = (of: string) => columns.find((column) => column.name === of)!.values;
  const others = columns.filter((column) => !["area", "period", "n"].includes(column.name));
  return new Map(
    values("n").map((n, row) => {
      const category = others.map((column) => String(column.values[row]));
      return [cellKey(name, String(values("area")[row]), String(values("period")[row]), category), Number(n)];
    })
  );
}

function keyOf(cube: string, {area, period, category}: Aggregate["cells"][number]): string {
  return cellKey(cube, area, period, Object.values(category));
}

function slots(cells: Aggregate["cells"]): Map<string, Aggregate["cells"][number][]> {
  return group(cells, ({area, period}) => `${area} ${period}`);
}

/** Areas × periods where a part reads as high as a share may. */
function slotsAtLimit(
  {name, kind, base, indicators}: Aggregate["cube"],
  cells: Aggregate["cells"],
  is: ReadonlyMap<string, number>
): Set<string> {
  const atLimit = [...slots(cells)].filter(([, of]) =>
    indicators.some(({part, whole}) => {
      const sum = (inside: typeof part) =>
        of.reduce((total, cell) => total + (inside(cell.category) ? is.get(keyOf(name, cell))! : 0), 0);
      return typeof whole === "function" && sum(part) >= highestShare(sum(whole), base);
    })
  );
  return new Set(kind === "stock" ? atLimit.map(([slot]) => slot) : []);
}
