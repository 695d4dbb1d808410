import {describe, expect, it} from "vitest";
import {utilityEntry} from "../../../data-loaders/stages/protect/utility-entry.js";
import {protect} from "../../../data-loaders/stages/protect.js";
import {utilityOf} from "../../../src/lib/snapshot/utility.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "./synthetic-town.js";

const CONTEXT = {areas: AREAS, years: YEARS, minimum_mean: 10, seed: "seed of the tests"};
const TOWN = [invent(DWELLINGS, [20, 150, 4, 30], 7), invent(REPORTS, [4, 9], 8)];

describe("utilityOf(counts, base)", () => {
  it("gives the root of the mean count and the share that is 0 or b", () => {
    expect(utilityOf([0, 5, 10, 85], 5)).toEqual({poisson_sd: 5, small_share: 0.5});
  });

  it("returns null where there is nothing to count", () => {
    expect(utilityOf([], 5)).toBeNull();
  });
});

describe("utilityEntry(released, mask, breakdown, base, truth)", () => {
  const mask = {indicator: "ghost", part: [true], whole: [true]};
  const margins = ["BU1", "BU2", "BU3", "BU4"].flatMap((area) =>
    ["2024JJ00", "2025JJ00"].map((period) => ({area, period}))
  );
  const year = {level: "buurt", kind: "year", margins, marginOf: new Int32Array()} as const;
  const whole = margins.map(() => 100);
  // In 2024 the order stays, in 2025 it turns round.
  const truth = {part: Float64Array.of(1, 4, 6, 7, 11, 9, 16, 14), whole};
  const released = {part: Float64Array.of(0, 20, 5, 15, 10, 10, 15, 5), whole};

  it("compares the order of areas within each period, and takes the mean", () => {
    // Spearman of 1, 6, 11, 16 with 0, 5, 10, 15 is 1; of 4, 7, 9, 14 with 20, 15, 10, 5 it is −1.
    expect(utilityEntry(released, mask, year, 5, truth)?.rank).toBe(0);
  });

  it("leaves out margins with nothing to count", () => {
    const some = {...released, whole: whole.map((n, i) => (i < 2 ? 0 : n))};
    // 60 in 6 margins, three of them 5 or less and 5.
    expect(utilityEntry(some, mask, year, 5)).toEqual({
      indicator: "ghost",
      level: "buurt",
      period: "year",
      poisson_sd: 3.16,
      small_share: 0.33
    });
  });

  it("says nothing of the municipality as a whole", () => {
    expect(utilityEntry(released, mask, {...year, level: "gemeente"}, 5, truth)).toBeNull();
  });
});

describe("protect(aggregates, context)", () => {
  it("tells no rank correlation unless the municipality is fictional", () => {
    const told = protect(TOWN, CONTEXT).utility;
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((entry) => "rank" in entry)).toEqual([]);
  });

  it("ranks buurten and wijken of a fictional municipality, for a year and the span", () => {
    const ranked = protect(TOWN, {...CONTEXT, fictional: true}).utility.filter((entry) => "rank" in entry);
    const kinds = new Set(ranked.map(({level, period}) => `${level} ${period}`));
    expect([...kinds].sort()).toEqual(["buurt span", "buurt year", "wijk span", "wijk year"]);
  });

  it("releases the same, fictional or not", () => {
    const {utility: _, ...real} = protect(TOWN, CONTEXT);
    const {utility: __, ...fictional} = protect(TOWN, {...CONTEXT, fictional: true});
    expect(fictional).toEqual(real);
  });
});
