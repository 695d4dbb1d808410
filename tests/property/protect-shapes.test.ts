import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Protected, protect} from "../../data-loaders/stages/protect.js";
import type {Aggregate, Cube} from "../../data-loaders/stages/types.js";
import {highestShare} from "../../src/lib/disclosure/rounded-range.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "../unit/disclosure/synthetic-town.js";

const CONTEXT = {areas: AREAS, years: YEARS, minimum_mean: 0, seed: "seed of the tests"};
const seeds = fc.integer({min: 1, max: 1e9});

/** Means per category that make shares from none to all. */
const means = fc.array(fc.constantFrom(0, 0.7, 4, 30, 400), {minLength: 4, maxLength: 4});

/** One wijk with one buurt. */
const HAMLET = [AREAS[0]!, AREAS[1]!, AREAS[7]!];

function counts({tables}: Protected, name: string): readonly number[] {
  return tables.find((table) => table.name === name)!.columns.find((c) => c.name === "n")!
    .values as readonly number[];
}

function changed({cube, cells}: Aggregate, change: Partial<Aggregate>): Aggregate {
  return {cube, cells, ...change} as unknown as Aggregate;
}

describe("protect(aggregates, context)", () => {
  it("shows no share above the largest multiple of b not above 0.9 N, at any level × period", () => {
    fc.assert(
      fc.property(means, seeds, (mean, seed) => {
        // Of a town where no indicator counts anything nothing is shown; the second category is in no part.
        fc.pre(mean.some((of, category) => category !== 1 && of >= 4));
        const {figures} = protect([invent(DWELLINGS, mean, seed)], CONTEXT);
        expect(figures.length).toBeGreaterThan(0);
        for (const {n, denominator} of figures) expect(n!).toBeLessThanOrEqual(highestShare(denominator!, 5));
      }),
      {numRuns: 12}
    );
  });

  it("rounds a cube in the same way whatever is protected beside it", () => {
    fc.assert(
      fc.property(means, seeds, (mean, seed) => {
        const dwellings = invent(DWELLINGS, mean, seed);
        const together = protect([invent(REPORTS, mean, seed + 1), dwellings], CONTEXT);
        expect(counts(together, "dwellings")).toEqual(counts(protect([dwellings], CONTEXT), "dwellings"));
      }),
      {numRuns: 4}
    );
  });

  it("gives one figure for every level × period of a municipality of one buurt and one year", () => {
    fc.assert(
      fc.property(means, seeds, (mean, seed) => {
        const all = invent(DWELLINGS, mean, seed, HAMLET);
        const town = changed(all, {cells: all.cells.filter(({period}) => period === "2023JJ00")});
        const whole = town.cells.reduce((sum, {n}) => sum + n, 0);
        fc.pre(whole >= 20);
        const {figures} = protect([town], {...CONTEXT, minimum_mean: 0, areas: HAMLET, years: [2023]});
        for (const {indicator} of DWELLINGS.indicators) {
          const said = figures.filter((figure) => figure.indicator === indicator);
          expect(new Set(said.map(({n, denominator}) => `${n} of ${denominator}`)).size).toBeLessThanOrEqual(
            1
          );
        }
        const low = figures.filter(({indicator}) => indicator === "low_water");
        for (const {denominator} of low) expect(Math.abs(denominator! - whole)).toBeLessThan(20);
      }),
      {numRuns: 20}
    );
  });

  it("releases an empty table of a cube without cells, and offers nothing of it", () => {
    const {tables, figures, gate} = protect([changed(invent(REPORTS, [1], 1), {cells: []})], CONTEXT);
    expect(tables[0]!.columns.map(({values}) => values.length)).toEqual([0, 0, 0, 0]);
    expect(figures.filter(({n}) => n !== null)).toEqual([]);
    expect(gate.filter(({offered}) => offered)).toEqual([]);
  });

  it("releases zeros of a source that has one cell in a year", () => {
    const one = {area: "BU99990101", period: "2023JJ00", category: {registered: "no", water: "low"}, n: 1};
    const {tables} = protect([changed(invent(DWELLINGS, [1], 1), {cells: [one]})], CONTEXT);
    expect(tables[0]!.columns[0]!.values.length).toBe(30 * 4);
    expect(counts({tables} as Protected, "dwellings").reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(5);
  });

  it("rounds counts up to two thousand million, and refuses larger ones, which would wrap around", () => {
    const huge = (n: number) => {
      const all = invent(DWELLINGS, [0], 1, HAMLET);
      const cells = all.cells.map((cell) => ({...cell, n}));
      return protect([changed(all, {cells})], {...CONTEXT, areas: HAMLET});
    };
    expect(new Set(counts(huge(1_999_999_997), "dwellings"))).toEqual(
      new Set([1_999_999_995, 2_000_000_000])
    );
    expect(() => huge(2_147_483_648)).toThrow("cube dwellings: 20 cells with a wrong count");
  });

  it.each([1, 4, 0, 5.5, Number.NaN])("refuses base %s", (base) => {
    const cube: Cube = {...DWELLINGS, base};
    expect(() => protect([invent(cube, [1], 1)], CONTEXT)).toThrow(
      `cube dwellings: base ${base}; counts from registers are rounded to 5 or more`
    );
  });
});
