import type {ChartCell} from "./chart-cell.js";
import {isPeriodCode, monthsOf} from "./period-column.js";

/** One thing at two times. */
export interface Pair {
  name: string;
  first: ChartCell | null;
  last: ChartCell | null;
  /** How the last differs from the first: null where their intervals overlap or are not known. */
  differs: "higher" | "lower" | null;
  /** Whether there are two numbers with intervals to compare. */
  comparable: boolean;
}

/**
 * Pairs the cells of two times, in the order of the rows. Two numbers differ visibly only where their intervals do not
 * overlap; without intervals nothing is said of it.
 */
export function slopePairs(cells: readonly ChartCell[]): Pair[] {
  const [from, to] = slopeTimes(cells);
  const named = new Map<string, ChartCell[]>();
  for (const cell of cells) {
    const key = lineOf(cell);
    named.set(key, [...(named.get(key) ?? []), cell]);
  }
  return [...named].map(([name, own]) => {
    const first = own.find((c) => c.x === from) ?? null;
    const last = own.find((c) => c.x === to && c !== first) ?? null;
    const comparable = hasInterval(first) && hasInterval(last);
    const higher = comparable && last!.lower! > first!.upper!;
    const lower = comparable && last!.upper! < first!.lower!;
    return {name, first, last, differs: higher ? "higher" : lower ? "lower" : null, comparable};
  });
}

/** Returns the two times of a slope: periods in order of time, other words in that of the rows. */
export function slopeTimes(cells: readonly ChartCell[]): [ChartCell["x"], ChartCell["x"]] {
  const times = [...new Set(cells.map((c) => c.x))];
  if (times.every(isPeriodCode)) times.sort((a, b) => monthsOf(String(a)).from - monthsOf(String(b)).from);
  return [times[0] ?? null, times.length > 1 ? times.at(-1)! : null];
}

/** Names the line that a cell is an end of. */
export function lineOf(cell: ChartCell): string {
  return cell.series ?? String(cell.y ?? cell.area ?? "");
}

function hasInterval(cell: ChartCell | null): boolean {
  return cell !== null && cell.lower !== null && cell.upper !== null;
}
