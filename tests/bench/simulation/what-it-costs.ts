import {spearman} from "../../../src/lib/stats/rank-correlation.js";
import type {BenchRow} from "../row.js";
import {NESTED, sumsOf, type Town} from "./town.js";

/** What counts as small in any base: the same counts for each. */
const SMALL = 9;
const SHOWN = [
  "buurt month",
  "buurt quarter",
  "buurt year",
  "buurt span",
  "wijk month",
  "wijk year",
  "gemeente month"
];

/** Measures how far published sums of the middle indicator lie from the truth, by level × period. */
export function whatItCosts(
  town: Town,
  group: string,
  publish: (sum: (cells: Int32Array) => number[], truth: number[]) => number[]
): BenchRow[] {
  return SHOWN.map((name) => {
    const breakdown = town.breakdowns.find(({level, kind}) => `${level} ${kind}` === name)!;
    const truth = sumsOf(town.reports, NESTED.some, breakdown);
    const published = publish((cells) => sumsOf(cells, NESTED.some, breakdown), truth);
    const moved = truth.map((n, i) => Math.abs(n - published[i]!)).sort((a, b) => a - b);
    const small = [...truth.keys()].filter((i) => truth[i]! >= 1 && truth[i]! <= SMALL);
    const zero = small.filter((i) => published[i] === 0).length;
    const chance = Math.sqrt(truth.reduce((a, b) => a + b, 0) / truth.length);
    const parts = [
      `p95 ${moved[Math.ceil(0.95 * moved.length) - 1]}`,
      `chance ${chance.toFixed(1)}`,
      small.length ? `${((100 * zero) / small.length).toFixed(0)} % of counts of 1 to ${SMALL} read 0` : "",
      rankKept(breakdown, truth, published)
    ];
    return {
      group,
      name: `RMS, ${name.replace(" ", " × ")}`,
      value: Math.sqrt(moved.reduce((sum, d) => sum + d * d, 0) / moved.length),
      unit: "reports",
      note: parts.filter(Boolean).join(", ")
    };
  });
}

/** The rank correlation of areas before and after, the mean over the periods; nothing for a single area. */
function rankKept(
  {level, margins}: Town["breakdowns"][number],
  truth: number[],
  published: number[]
): string {
  if (level === "gemeente") return "";
  const periods = [...new Set(margins.map(({period}) => period))];
  const kept = periods.map((period) => {
    const areas = [...margins.keys()].filter((i) => margins[i]!.period === period);
    // All equal after rounding: no order is left.
    return (
      spearman(
        areas.map((i) => truth[i]!),
        areas.map((i) => published[i]!)
      ) ?? 0
    );
  });
  return `rank ${(kept.reduce((a, b) => a + b, 0) / kept.length).toFixed(2)}`;
}
