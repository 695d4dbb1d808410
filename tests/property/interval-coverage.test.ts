import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import {describe, expect, it} from "vitest";
import {protect} from "../../data-loaders/stages/protect.js";
import type {Aggregate, Cell, Cube} from "../../data-loaders/stages/types.js";
import {roundingSlack} from "../../src/lib/disclosure/rounding-slack.js";
import {rateInterval} from "../../src/lib/figures/rate-interval.js";
import {parsePeriod} from "../../src/lib/periods/period.js";
import {AREAS, YEARS} from "../unit/disclosure/synthetic-town.js";

const CATEGORIES = ["crowded", "roomy_small", "roomy_large", "empty"];
const CUBE: Cube = {
  name: "dwellings",
  dimensions: [
    {name: "crowding", values: CATEGORIES},
    {name: "water", values: ["a", "b", "c"]}
  ],
  kind: "stock",
  base: 5,
  finest: "buurt",
  indicators: [{indicator: "crowded", part: (c) => c.crowding === "crowded", whole: () => true}]
};

/** Lets chance decide for each dwelling whether it is crowded, so that the share behind every figure is known. */
function town(share: number, seed: number): Aggregate {
  const random = xoroshiro128plus(seed);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const cells = AREAS.filter(({level}) => level === "buurt").flatMap(({code}) =>
    YEARS.flatMap((year) => {
      const counts = new Map<string, number>();
      const dwellings = 300 + Math.floor(500 * uniform());
      for (let i = 0; i < dwellings; i++) {
        const crowding = uniform() < share ? CATEGORIES[0]! : CATEGORIES[1 + Math.floor(3 * uniform())]!;
        const key = `${crowding} ${"abc"[Math.floor(3 * uniform())]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts].map(([key, n]): Cell => {
        const [crowding, water] = key.split(" ") as [string, string];
        return {area: code, period: `${year}JJ00`, category: {crowding, water}, n};
      });
    })
  );
  return {cube: CUBE, cells} as unknown as Aggregate;
}

/** Counts how many intervals of a level × kind of period hold the share that the dwellings were drawn with. */
function coverage(share: number, seeds: number) {
  const held = new Map<string, {of: number; inside: number}>();
  for (let seed = 1; seed <= seeds; seed++) {
    const {figures, deviation} = protect([town(share, seed)], {
      areas: AREAS,
      years: YEARS,
      minimum_mean: 10,
      seed: `seed ${seed}`
    });
    for (const {area, period, n, denominator} of figures) {
      const {level} = AREAS.find(({code}) => code === area)!;
      const {kind} = parsePeriod(period);
      const slack = roundingSlack({id: "crowded", base: 5}, deviation, {level, period: kind});
      const counted = {n: n!, denominator: denominator!, dates: kind === "span" ? 5 : 1, slack};
      const {lower, upper} = rateInterval({kind: "stock", base: 5, per: 100}, counted);
      const entry = held.get(`${level} ${kind}`) ?? {of: 0, inside: 0};
      entry.of++;
      if (lower <= 100 * share && 100 * share <= upper) entry.inside++;
      held.set(`${level} ${kind}`, entry);
    }
  }
  return held;
}

const BREAKDOWNS = ["buurt", "wijk", "gemeente"].flatMap((level) => [`${level} year`, `${level} span`]);

describe("rateInterval of released sums", () => {
  it.each([0.03, 0.2])("holds the share of %s that counts were drawn with in 95 %% of cases", (share) => {
    const held = coverage(share, 20);
    expect([...held.keys()].sort()).toEqual([...BREAKDOWNS].sort());
    for (const [breakdown, {of, inside}] of held)
      expect(inside / of, `${breakdown}: ${inside} of ${of}`).toBeGreaterThanOrEqual(0.95);
  });
});
