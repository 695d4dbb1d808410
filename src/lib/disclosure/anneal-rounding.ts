import type {RoundingProblem} from "./rounding-problem.js";

/** First and last temperature in units of base², found by trial against the optimum (docs/optimum.md). */
const HOT = 0.6;
const COLD = 0.4;

/** Most sweeps over all decisions, and the work (decisions times breakdowns) that they may cost together. */
const SWEEPS = 3000;
const WORK = 15_000_000;

/** Fewer sweeps than this gain nothing over the plain search, which then does without. */
const FEWEST = 20;

/**
 * Looks for a lower sum of squared deviations beyond the valley in which a search has ended: decisions change sides,
 * alone and in pairs, also where the sum rises a little, the less the later. The lowest sum that a sweep ends with
 * stands, so that nothing gets worse. Large tables are left as they are.
 *
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi, Science 1983), where the move is a swap: a decision goes one way
 * and another of one of its margins goes the other, so that the sums they share stay. A breakdown is drawn in
 * proportion to its number of margins, since cells of a narrow margin share more. What is drawn follows from the ties,
 * so the result is the same on every machine.
 */
export function anneal(problem: RoundingProblem): void {
  const {cells, breakdowns, base, up} = problem;
  const sweeps = Math.min(SWEEPS, Math.floor(WORK / Math.max(1, cells.length * breakdowns.length)));
  if (sweeps < FEWEST) return;
  const random = uniform(problem.seed);
  const partner = partnerOf(problem);
  const best = {up: up.slice(), gain: 0};
  let gain = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const temperature = base * HOT * (COLD / HOT) ** (sweep / sweeps);
    for (let i = 0; i < cells.length; i++) gain += step(problem, i, temperature, random, partner);
    if (gain > best.gain) {
      best.gain = gain;
      best.up.set(up);
    }
  }
  for (let i = 0; i < cells.length; i++) if (up[i] !== best.up[i]) problem.change(i);
}

/** Changes a decision, or swaps it with another, or leaves it; returns by how much the sum falls. */
function step(
  problem: RoundingProblem,
  i: number,
  temperature: number,
  random: Random,
  partner: ReturnType<typeof partnerOf>
): number {
  // A loss is taken with probability exp(gain / temperature).
  const least = temperature * Math.log(random());
  const alone = problem.gain(i);
  if (alone >= least) {
    problem.change(i);
    return alone;
  }
  const j = partner(i, random);
  if (j < 0 || problem.up[j] === problem.up[i]) return 0;
  problem.change(i);
  // Taken after the change, since the two share margins.
  const together = alone + problem.gain(j);
  problem.change(together >= least ? j : i);
  return together >= least ? together : 0;
}

type Random = () => number;

/** Returns a draw of another decision that shares a margin with a given one; −1 where it met none. */
function partnerOf({cells, breakdowns}: RoundingProblem): (i: number, random: Random) => number {
  const shared = breakdowns
    .filter(({count}) => count > 0 && count < cells.length)
    .map((of) => membersOf(of, cells));
  const total = shared.reduce((sum, {count}) => sum + count, 0);
  let reached = 0;
  const upTo = shared.map(({count}) => {
    reached += count;
    return reached / total;
  });
  return (i, random) => {
    const at = random();
    const drawn = shared[upTo.findIndex((share) => at <= share)];
    const margin = drawn ? drawn.margins[cells[i]!]! : -1;
    if (margin < 0) return -1;
    const from = drawn!.start[margin]!;
    const j = drawn!.members[from + Math.floor(random() * (drawn!.start[margin + 1]! - from))]!;
    return j === i ? -1 : j;
  };
}

/** Lists the decisions of each margin, in the order of their ties. */
function membersOf({margins, count}: RoundingProblem["breakdowns"][number], cells: Int32Array) {
  const start = new Int32Array(count + 1);
  for (const cell of cells) if (margins[cell]! >= 0) start[margins[cell]! + 1]!++;
  for (let margin = 0; margin < count; margin++) start[margin + 1]! += start[margin]!;
  const next = start.slice();
  const members = new Int32Array(start[count]!);
  cells.forEach((cell, i) => {
    if (margins[cell]! >= 0) members[next[margins[cell]!]!++] = i;
  });
  return {margins, count, start, members};
}

/** Draws numbers between 0 and 1, neither included, by xorshift (Marsaglia, 2003): what is drawn need not be secret. */
function uniform(seed: number): Random {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
}
