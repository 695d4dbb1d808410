import {describe, expect, it} from "vitest";
import type {Grid} from "../../../data-loaders/stages/protect/grid.js";
import {sameStock} from "../../../data-loaders/stages/protect/same-stock.js";
import {protect} from "../../../data-loaders/stages/protect.js";
import {AREAS, DWELLINGS, invent, YEARS} from "./synthetic-town.js";

/** One area, two categories, four years; categories vary fastest. */
function grid(counts: number[]): Grid {
  const periods = ["2021JJ00", "2022JJ00", "2023JJ00", "2024JJ00"];
  return {
    cube: {...DWELLINGS, dimensions: [{name: "water", values: ["low", "high"]}]},
    areas: ["BU99990101"],
    periods,
    categories: [{water: "low"}, {water: "high"}],
    counts: Int32Array.from(counts),
    missing: []
  };
}

describe("sameStock(grid, earlier)", () => {
  it("joins equal counts below the base of one area and category, whatever the year", () => {
    const {same, kept} = sameStock(grid([2, 3, 4, 3, 2, 2, 1, 3]));
    expect([...same]).toEqual([0, 1, -1, 1, 0, -1, -1, 1]);
    expect([...kept]).toEqual(Array(8).fill(-1));
  });

  it("leaves noughts and counts of the base and more alone", () => {
    const {same} = sameStock(grid([0, 7, 0, 7, 0, 5, 0, 5]));
    expect([...same]).toEqual(Array(8).fill(-1));
  });

  it("repeats what an earlier release said of an equal count", () => {
    const earlier = Int32Array.from([5, 0, -1, -1, -1, -1, -1, -1]);
    const {same, kept} = sameStock(grid([2, 3, 2, 3, 2, 1, 4, 3]), earlier);
    expect([...kept]).toEqual([5, 0, 5, 0, 5, -1, -1, 0]);
    expect([...same]).toEqual(Array(8).fill(-1));
  });

  it("repeats nothing that was said of a count which was corrected since", () => {
    const earlier = Int32Array.from([15, -1, -1, -1, -1, -1, -1, -1]);
    expect([...sameStock(grid([2, 3, 2, 1, 2, 4, 1, 0]), earlier).kept.subarray(2)]).toEqual(
      Array(6).fill(-1)
    );
  });
});

describe("protect(aggregates, context)", () => {
  it("says the same of a small stock in every year in which it is the same", () => {
    // One indicator, whose share stays far below the limit on shares, which moves counts for another reason.
    const cube = {...DWELLINGS, indicators: DWELLINGS.indicators.slice(0, 1)};
    const town = invent(cube, [2, 40, 3, 60], 3);
    const [table] = protect([town], {areas: AREAS, years: YEARS, minimum_mean: 10, seed: "seed"}).tables;
    const column = (name: string) => table!.columns.find((c) => c.name === name)!.values;
    const said = new Map<string, Set<unknown>>();
    column("n").forEach((n, row) => {
      const [area, period, registered, water] = ["area", "period", "registered", "water"].map(
        (of) => column(of)[row]
      );
      const cell = town.cells.find(
        (c) =>
          c.area === area &&
          c.period === period &&
          c.category.registered === registered &&
          c.category.water === water
      );
      if (!cell || cell.n >= 5) return;
      const key = [area, registered, water, cell.n].join();
      said.set(key, (said.get(key) ?? new Set()).add(n));
    });
    expect(said.size).toBeGreaterThan(100);
    expect([...said.values()].filter((values) => values.size > 1)).toEqual([]);
  });
});
