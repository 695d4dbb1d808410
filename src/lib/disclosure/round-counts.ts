import {improve} from "./improve-rounding.js";
import {type RoundingInput, type RoundingProblem, roundingProblem} from "./rounding-problem.js";

/**
 * Rounds counts to multiples of a base so that published sums stay close to the truth.
 *
 * Every residue r = x mod b becomes 0 or b. Cells take their side one after the other, each the side that
 * leaves the smaller sum of squared deviations over its margins while cells not yet decided count as exact;
 * then single cells and pairs change sides as long as that sum falls. How far that is from the best rounding, and why
 * we look no further, is in docs/optimum.md. This is small count rounding as in
 * Langsrud & Heldal, "An algorithm for small count rounding of tabular data" (PSD 2018; PLSrounding,
 * Statistics Norway), applied to the residue of every count and not to small counts only. The order comes
 * from `tie`, so the result does not depend on the order of the rows.
 */
export function roundCounts(input: RoundingInput): Int32Array {
  const {counts, base, kept} = input;
  const problem = roundingProblem(input);
  decideGreedily(problem);
  improve(problem);
  const released = counts.map((n, i) => (kept && kept[i]! >= 0 ? kept[i]! : n - (n % base)));
  problem.cells.forEach((cell, i) => {
    if (!problem.up[i]) return;
    released[cell]! += base;
    for (const follower of problem.followers.get(i) ?? []) released[follower]! += base;
  });
  return released;
}

function decideGreedily({cells, residue, up, base, weight, sumOfDeviations, move}: RoundingProblem): void {
  for (let i = 0; i < cells.length; i++) {
    const r = residue[i]!;
    if (2 * sumOfDeviations(i) + weight(i) * (base - 2 * r) < 0) {
      up[i] = 1;
      move(i, base - r);
    } else move(i, -r);
  }
}
