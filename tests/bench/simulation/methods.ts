import {random} from "../../../data-loaders/demo/random.js";
import {completeGrid} from "../../../data-loaders/stages/protect/grid.js";
import {releasedTable} from "../../../data-loaders/stages/protect/released-tables.js";
import {roundGrid} from "../../../data-loaders/stages/protect/round-grid.js";
import {seededDraw} from "../../../data-loaders/stages/protect.js";
import type {Aggregate} from "../../../data-loaders/stages/types.js";
import {rollups} from "../../../src/lib/disclosure/rollups.js";
import {roundCounts} from "../../../src/lib/disclosure/round-counts.js";
import {KINDS, NESTED, PERIODS, type Town, YEARS} from "./town.js";

/** Lowest and highest count that a published one may stand for. */
type Range = (published: number) => [lower: number, upper: number];

/** A way to publish counts. */
export interface Method {
  name: string;
  /** Publishes one count that is looked at by itself. */
  count: (n: number) => number;
  range: Range;
  /** Publishes cells of which all else is the sum; left out where every sum is published by itself. */
  cells?: (counts: Int32Array, town: Town) => Int32Array;
}

/** Lists the ways to publish that are compared, our own last. */
export function methods(base: number): Method[] {
  const draw = random(2025, "rounding");
  const either = (n: number) => n - (n % base) + (draw.chance((n % base) / base) ? base : 0);
  const small = (n: number) => (n < base ? either(n) : n);
  const smallRange: Range = (n) => (n === 0 ? [0, base - 1] : n === base ? [1, base] : [n, n]);
  const residueRange: Range = (n) => [Math.max(0, n - base + 1), n + base - 1];
  return [
    {name: "exact counts", count: (n) => n, range: (n) => [n, n]},
    {name: "small counts only, each by itself", count: small, range: smallRange},
    {
      name: "small cells only, the rest their sum",
      count: small,
      range: smallRange,
      cells: (counts, {breakdowns}) =>
        roundCounts({
          counts,
          base,
          kept: counts.map((n) => (n < base ? -1 : n)),
          margins: breakdowns.map(({marginOf}) => perCell(marginOf)),
          tie: (cell) => random(cell, "tie").uniform()
        })
    },
    {name: "every count, each by itself", count: either, range: residueRange},
    {
      name: "every cell, the rest their sum",
      count: either,
      range: residueRange,
      cells: (counts, town) => protectedCells(counts, town, base)
    }
  ];
}

/** Each kind has margins of its own. */
function perCell(marginOf: Int32Array): Int32Array {
  const width = KINDS.length;
  return new Int32Array(marginOf.length * width).map(
    (_, i) => marginOf[Math.floor(i / width)]! * width + (i % width)
  );
}

/**
 * Rounds with the real thing, and reads the cells back in the order of the counts. `protect` itself refuses a base
 * under 5, which is what b = 3 is here for.
 */
export function protectedCells(counts: Int32Array, {areas, buurten}: Town, base: number): Int32Array {
  const place = (i: number) => {
    const slot = Math.floor(i / KINDS.length);
    return {
      area: buurten[Math.floor(slot / PERIODS.length)]!,
      period: PERIODS[slot % PERIODS.length]!,
      kind: KINDS[i % KINDS.length]!
    };
  };
  const cells = [...counts].map((n, i) => {
    const {area, period, kind} = place(i);
    return {area, period, category: {kind}, n};
  });
  const cube = {
    name: "reports",
    dimensions: [{name: "kind", values: KINDS}],
    kind: "event" as const,
    base,
    finest: "buurt" as const,
    indicators: Object.entries(NESTED).map(([indicator, kinds]) => ({
      indicator,
      part: ({kind}: Readonly<Record<string, string>>) => kinds[KINDS.indexOf(kind as "few")]!,
      whole: () => true
    }))
  };
  const aggregate = {cube, cells} as unknown as Aggregate;
  const grid = completeGrid(aggregate, areas, YEARS);
  const breakdowns = rollups(areas, grid.areas, grid.periods, YEARS);
  const none = new Int32Array(grid.counts.length).fill(-1);
  const earlier = {said: none, revised: new Uint8Array(none.length), returned: none};
  const rounded = roundGrid(grid, breakdowns, seededDraw("simulation"), earlier);
  const {columns} = releasedTable({grid, ...rounded, breakdowns});
  const column = (name: string) => columns.find((c) => c.name === name)!.values;
  const [area, period, kind, n] = ["area", "period", "kind", "n"].map(column);
  const released = new Map(n!.map((value, i) => [`${area![i]} ${period![i]} ${kind![i]}`, Number(value)]));
  return counts.map((_, i) => {
    const {area, period, kind} = place(i);
    return released.get(`${area} ${period} ${kind}`)!;
  });
}
