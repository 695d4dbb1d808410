import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";
import type {Area} from "../../src/lib/areas/area.js";
import {atomicPeriods, rollups} from "../../src/lib/disclosure/rollups.js";

/** Counts and the published margins that rounding should move least, as `roundCounts` takes them. */
export interface Table {
  counts: Int32Array;
  base: number;
  margins: readonly Int32Array[];
}

/** A small town: how many buurten in how many wijken, what time is split into, and how full its cells are. */
export interface TownShape {
  buurten: number;
  wijken: number;
  years: number;
  period: "year" | "quarter" | "month";
  categories: number;
  /** Mean count of a cell. */
  mean: number;
}

/**
 * Invents a table of area × period × category with every margin that is published of one: gemeente, wijk and buurt ×
 * each kind of period, for each category, for the first half of them and for all together.
 */
export function townTable(
  {buurten, wijken, years, period, categories, mean}: TownShape,
  seed: number
): Table {
  const random = xoroshiro128plus(seed);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const area = (code: string, level: Area["level"], parent: string | null): Area => {
    return {code, level, name: code, parent, members: [code], member_names: [code]};
  };
  const atoms = Array.from({length: buurten}, (_, b) => `BU${b}`);
  const areas = [
    area("GM", "gemeente", null),
    ...Array.from({length: wijken}, (_, w) => area(`WK${w}`, "wijk", "GM")),
    ...atoms.map((code, b) => area(code, "buurt", `WK${Math.floor((b * wijken) / buurten)}`))
  ];
  const covered = Array.from({length: years}, (_, y) => 2021 + y);
  const periods = atomicPeriods(period, covered);
  const counts = new Int32Array(buurten * periods.length * categories).map(() =>
    Math.floor(2 * uniform() * (0.3 + 1.4 * uniform()) * mean)
  );
  const margins = rollups(areas, atoms, periods, covered).flatMap(({marginOf}) => {
    const of = (category: (c: number, margin: number) => number) =>
      counts.map((_, i) => category(i % categories, marginOf[Math.floor(i / categories)]!));
    return [
      of((c, margin) => margin * categories + c),
      of((_, margin) => margin),
      ...(categories > 3 ? [of((c, margin) => (c < categories / 2 ? margin : -1))] : [])
    ];
  });
  return {counts, base: 5, margins};
}

/** Sums released − true over every margin. */
export function deviations({counts, margins}: Table, released: Int32Array): number[] {
  return margins.flatMap((of) => {
    const sums = new Array<number>(of.reduce((a, b) => Math.max(a, b), -1) + 1).fill(0);
    of.forEach((margin, i) => {
      if (margin >= 0) sums[margin]! += released[i]! - counts[i]!;
    });
    return sums;
  });
}

/** The sum that rounding makes small. */
export function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, d) => sum + d * d, 0);
}
