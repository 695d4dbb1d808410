import type {RoundingProblem} from "./rounding-problem.js";

/**
 * Cells looked at times breakdowns, after which the search stops where it is: this, or so many passes over a table
 * that is larger. Cubes of 90,000 cells were seen to end by themselves; a fixed amount of work, unlike a time, gives
 * the same result on every machine.
 */
const WORK = 300_000_000;
const PASSES = 10;

/**
 * Changes the side of cells, alone and in pairs, as long as the sum of squared deviations falls.
 *
 * When the search ends by itself no single change helps any more, and then
 * Σ deviation² ≤ b/2 · Σ over cells of (margins of the cell × |released − true|), whatever the seed.
 */
export function improve(problem: RoundingProblem): void {
  const pass = problem.cells.length * problem.breakdowns.length;
  let work = 0;
  const most = Math.max(WORK, PASSES * pass);
  const within = (share: number) => work < most * share;
  const spend = () => {
    work += pass;
  };
  while (changeSingles(problem) && within(0.5)) spend();
  for (let changed = true; changed && within(1); ) {
    changed = false;
    for (const breakdown of problem.breakdowns) {
      if (!within(1)) break;
      changed = swapWithin(problem, breakdown) || changed;
      spend();
    }
  }
  while (changeSingles(problem) && within(1)) spend();
}

function changeSingles(problem: RoundingProblem): boolean {
  let changed = false;
  for (let i = 0; i < problem.cells.length; i++) {
    if (problem.gain(i) > 0) {
      problem.change(i);
      changed = true;
    }
  }
  return changed;
}

/** In each margin of a breakdown, tries the most useful cell to raise with the most useful one to lower. */
function swapWithin(problem: RoundingProblem, {margins, count}: RoundingProblem["breakdowns"][number]) {
  const best = [0, 1].map(() => ({
    cell: new Int32Array(count).fill(-1),
    gain: new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  }));
  for (let i = 0; i < problem.cells.length; i++) {
    const margin = margins[problem.cells[i]!]!;
    if (margin < 0) continue;
    const gain = problem.gain(i);
    const side = best[problem.up[i]!]!;
    if (gain > side.gain[margin]!) {
      side.gain[margin] = gain;
      side.cell[margin] = i;
    }
  }
  let changed = false;
  for (let margin = 0; margin < count; margin++) {
    const raise = best[0]!.cell[margin]!;
    const lower = best[1]!.cell[margin]!;
    if (raise >= 0 && lower >= 0) changed = swap(problem, raise, lower) || changed;
  }
  return changed;
}

/** The gains are taken anew, one after the other, since the two cells share margins. */
function swap(problem: RoundingProblem, raise: number, lower: number): boolean {
  if (problem.up[raise] || !problem.up[lower]) return false;
  const gain = problem.gain(raise);
  problem.change(raise);
  if (gain + problem.gain(lower) > 0) {
    problem.change(lower);
    return true;
  }
  problem.change(raise);
  return false;
}
