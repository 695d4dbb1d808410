import {roundCounts} from "../../src/lib/disclosure/round-counts.js";
import {type Best, bestRounding} from "../optimum/best-rounding.js";
import {deviations, sumOfSquares, type Table, type TownShape, townTable} from "../optimum/town-table.js";
import type {Bench, BenchRow} from "./row.js";

/** Tables of each shape and mean, and how long the solver may take for one. */
const TABLES = 10;
const SECONDS = 60;
const MEANS = [1, 20];

const SHAPES: Omit<TownShape, "mean">[] = [
  {buurten: 4, wijken: 2, years: 4, period: "year", categories: 2},
  {buurten: 6, wijken: 2, years: 2, period: "quarter", categories: 2},
  {buurten: 8, wijken: 3, years: 4, period: "year", categories: 4},
  {buurten: 12, wijken: 3, years: 2, period: "quarter", categories: 3},
  {buurten: 12, wijken: 3, years: 3, period: "quarter", categories: 4}
];

interface Compared {
  ours: number;
  best: Best;
  margins: number;
  seconds: {ours: number; best: number};
}

/** Sets the rounding beside the best of all roundings, which an integer programme finds on small tables. */
export const bench: Bench = async (progress) => {
  const solve = await bestRounding(SECONDS);
  const rows: BenchRow[] = [];
  for (const shape of SHAPES) {
    for (const mean of MEANS) {
      const {buurten, wijken, years, period, categories} = shape;
      const cells = buurten * years * {year: 1, quarter: 4, month: 12}[period] * categories;
      const name = `${buurten} buurten in ${wijken} wijken × ${years} years by ${period} × ${categories} categories, mean ${mean}`;
      progress(name);
      const compared = Array.from({length: TABLES}, (_, seed) =>
        compare(townTable({...shape, mean}, seed + 1), seed + 1, solve)
      );
      rows.push(...rowsOf(`${cells} cells: ${name}`, compared));
    }
  }
  return rows;
};

function compare(table: Table, seed: number, solve: Awaited<ReturnType<typeof bestRounding>>): Compared {
  const start = performance.now();
  const released = roundCounts({...table, tie: (i) => Math.imul(i + seed * 7919, 2654435761) >>> 0});
  const rounded = performance.now();
  const best = solve(table, released);
  const moved = deviations(table, released);
  return {
    ours: sumOfSquares(moved),
    best,
    margins: moved.length,
    seconds: {ours: (rounded - start) / 1000, best: (performance.now() - rounded) / 1000}
  };
}

/** Only tables of which the optimum is proven are compared. */
function rowsOf(name: string, all: readonly Compared[]): BenchRow[] {
  const group = "against the optimum";
  const proven = all.filter(({best}) => best.proven);
  const mean = (of: (one: Compared) => number, over: readonly Compared[] = proven) =>
    over.reduce((sum, one) => sum + of(one), 0) / over.length;
  const ratio = ({ours, best}: Compared) => (best.sum ? ours / best.sum : 1);
  const rms = (of: (one: Compared) => number) => mean((one) => Math.sqrt(of(one) / one.margins)).toFixed(2);
  const same = proven.filter(({ours, best}) => ours === best.sum).length;
  return [
    {
      group,
      name,
      value: mean(ratio),
      unit: "×",
      goal: 1.4,
      note: [
        `worst ${Math.max(...proven.map(ratio)).toFixed(2)}`,
        `RMS ${rms(({ours}) => ours)} against ${rms(({best}) => best.sum)}`,
        `${same} of ${proven.length} optimal`,
        `${mean(({seconds}) => seconds.ours, all).toFixed(3)} s against ${mean(({seconds}) => seconds.best, all).toFixed(2)} s`,
        ...(proven.length < all.length ? [`${all.length - proven.length} not proven in ${SECONDS} s`] : [])
      ].join("; ")
    }
  ];
}
