import {random} from "../../../data-loaders/demo/random.js";
import type {Area} from "../../../src/lib/areas/area.js";
import {atomicPeriods, type Rollup, rollups} from "../../../src/lib/disclosure/rollups.js";

export const YEARS = [2021, 2022, 2023, 2024, 2025];
export const PERIODS = atomicPeriods("month", YEARS);
export const KINDS = ["few", "more", "rest"] as const;
/** Reports a month in the whole municipality, by kind. */
const A_MONTH = {few: 30, more: 70, rest: 200};
/** Dwellings in some state per buurt, and the share of them that leaves it in a month. */
const STOCK = 30;
const LEAVES = 0.03;
const BUURTEN = 70;
const WIJKEN = 19;

/** Indicators that lie in each other: which kinds each counts. */
export const NESTED: Readonly<Record<"few" | "some" | "all", readonly boolean[]>> = {
  few: [true, false, false],
  some: [true, true, false],
  all: [true, true, true]
};

export interface Town {
  areas: Area[];
  buurten: string[];
  breakdowns: Rollup[];
  /** Reports by buurt × month × kind, the kind running fastest. */
  reports: Int32Array;
  /** Dwellings by buurt × month. */
  stock: Int32Array;
}

/**
 * Invents a municipality of 70 buurten in 19 wijken over 60 months, from a fixed seed: reports that come by chance
 * (Poisson, 300 a month, of which 30 are of the rarest kind), and about 30 dwellings per buurt in a state that 3 %
 * of them leave, and as many enter, in a month. The largest buurten are six times as large as the smallest.
 */
export function inventTown(): Town {
  const draw = random(2025, "simulation");
  const area = (code: string, level: Area["level"], parent: string | null): Area => {
    return {code, level, name: code, parent, members: [code], member_names: [code]};
  };
  const wijken = Array.from({length: WIJKEN}, (_, w) => `WK${w}`);
  const buurten = Array.from({length: BUURTEN}, (_, b) => `BU${b}`);
  const areas = [
    area("GM9999", "gemeente", null),
    ...wijken.map((code) => area(code, "wijk", "GM9999")),
    ...buurten.map((code, b) => area(code, "buurt", wijken[Math.floor((b * WIJKEN) / BUURTEN)]!))
  ];
  const sizes = buurten.map(() => draw.between(0.3, 1.7));
  const total = sizes.reduce((a, b) => a + b, 0);
  const reports = sizes.flatMap((size) =>
    PERIODS.flatMap(() => KINDS.map((kind) => draw.poisson((A_MONTH[kind] * size) / total)))
  );
  const stock = sizes.flatMap((size) => {
    let now = draw.poisson(STOCK * size);
    return PERIODS.map(() => {
      now = Math.max(0, now - draw.poisson(now * LEAVES)) + draw.poisson(STOCK * size * LEAVES);
      return now;
    });
  });
  return {
    areas,
    buurten,
    breakdowns: rollups(areas, buurten, PERIODS, YEARS),
    reports: Int32Array.from(reports),
    stock: Int32Array.from(stock)
  };
}

/** Adds counts of some kinds up to the margins of a breakdown. */
export function sumsOf(
  reports: Int32Array,
  kinds: readonly boolean[],
  {marginOf, margins}: Rollup
): number[] {
  const sums = margins.map(() => 0);
  reports.forEach((n, i) => {
    if (kinds[i % KINDS.length]) sums[marginOf[Math.floor(i / KINDS.length)]!]! += n;
  });
  return sums;
}
