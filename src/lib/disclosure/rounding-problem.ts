/** Counts to round and the sums that should move least. */
export interface RoundingInput {
  /** True counts, one per atomic cell. */
  counts: Int32Array;
  /** Every released count is a multiple of this. */
  base: number;
  /** One array per published breakdown: the margin that each cell belongs to, −1 for none. */
  margins: readonly Int32Array[];
  /**
   * A number per cell that depends on a private seed and on what the cell stands for, not on its place in
   * the array: it decides in which order cells are looked at, and so every tie.
   */
  tie: (cell: number) => number;
  /** Counts that an earlier release fixed, −1 where the cell is free. */
  kept?: Int32Array;
  /** A number per cell, −1 for none: cells of one number have the same residue and go the same way. */
  same?: Int32Array;
}

/**
 * The decisions to take, in the order of their ties, and how far each margin has moved so far. A decision is the
 * side of one cell that has a residue, or of several that must take the same.
 */
export interface RoundingProblem {
  base: number;
  /** The first cell of each decision. */
  cells: Int32Array;
  /** The cells that follow a decision beside its first, where there are any. */
  followers: ReadonlyMap<number, readonly number[]>;
  residue: Int32Array;
  /** 1 where the cells are rounded up. */
  up: Uint8Array;
  /** For each breakdown the margin of every cell of the table, −1 for none, and how many margins it has. */
  breakdowns: readonly {margins: Int32Array; count: number}[];
  /** Sums, over the margins of a decision, the square of how many of its cells count there. */
  weight: (i: number) => number;
  /** Sums released − true over the margins of every cell of a decision. */
  sumOfDeviations: (i: number) => number;
  /** Adds to the deviation of every margin of every cell of a decision. */
  move: (i: number, by: number) => void;
  /** Returns by how much the sum of squared deviations falls when a decision changes sides, divided by the base. */
  gain: (i: number) => number;
  /** Changes the side of a decision. */
  change: (i: number) => void;
}

/** Lays the margins of each undecided cell side by side, because the search reads them millions of times. */
export function roundingProblem(input: RoundingInput): RoundingProblem {
  const {counts, base, margins, kept} = input;
  if (!Number.isInteger(base) || base < 1)
    throw new Error(`rounding base: expected 1 or more, found ${base}`);
  const {cells, followers} = cellsToDecide(input);
  const firsts = firstNumbers(margins);
  const deviation = new Float64Array(firsts.at(-1)!);
  if (kept) {
    margins.forEach((of, g) => {
      for (let i = 0; i < counts.length; i++) {
        if (kept[i]! >= 0 && of[i]! >= 0) deviation[firsts[g]! + of[i]!]! += kept[i]! - counts[i]!;
      }
    });
  }
  const {start, flat} = marginsOfDecisions(cells, followers, margins, firsts);
  const weights = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const several = followers.has(i);
    weights[i] = several ? weightOf(flat.subarray(start[i]!, start[i + 1]!)) : start[i + 1]! - start[i]!;
  }
  const up = new Uint8Array(cells.length);
  const sumOfDeviations = (i: number) => {
    let sum = 0;
    for (let j = start[i]!, end = start[i + 1]!; j < end; j++) sum += deviation[flat[j]!]!;
    return sum;
  };
  const move = (i: number, by: number) => {
    for (let j = start[i]!, end = start[i + 1]!; j < end; j++) deviation[flat[j]!]! += by;
  };
  return {
    base,
    cells,
    followers,
    residue: cells.map((cell) => counts[cell]! % base),
    up,
    breakdowns: margins.map((of, g) => ({margins: of, count: firsts[g + 1]! - firsts[g]!})),
    weight: (i) => weights[i]!,
    sumOfDeviations,
    move,
    gain: (i) => (up[i] ? 2 : -2) * sumOfDeviations(i) - weights[i]! * base,
    change: (i) => {
      move(i, up[i] ? -base : base);
      up[i] = up[i] ? 0 : 1;
    }
  };
}

/**
 * Lists the margins of all cells of each decision, from `start[i]` up to `start[i + 1]`. Cells are gone through in the
 * order of the table and not of their ties, which a large table is read several times faster in.
 */
function marginsOfDecisions(
  cells: Int32Array,
  followers: RoundingProblem["followers"],
  margins: readonly Int32Array[],
  firsts: readonly number[]
) {
  const decision = new Int32Array(margins[0]?.length ?? 0).fill(-1);
  cells.forEach((cell, i) => {
    decision[cell] = i;
    for (const follower of followers.get(i) ?? []) decision[follower] = i;
  });
  const start = new Int32Array(cells.length + 1);
  for (const of of margins)
    for (let cell = 0; cell < of.length; cell++)
      if (decision[cell]! >= 0 && of[cell]! >= 0) start[decision[cell]! + 1]!++;
  for (let i = 0; i < cells.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const flat = new Int32Array(start[cells.length]!);
  for (let cell = 0; cell < decision.length; cell++) {
    const i = decision[cell]!;
    if (i < 0) continue;
    for (let g = 0; g < margins.length; g++) {
      const margin = margins[g]![cell]!;
      if (margin >= 0) flat[next[i]!++] = firsts[g]! + margin;
    }
  }
  return {start, flat};
}

/** A margin that occurs k times moves k times as far, so that it weighs k². */
function weightOf(margins: Int32Array): number {
  const times = new Map<number, number>();
  for (const margin of margins) times.set(margin, (times.get(margin) ?? 0) + 1);
  return [...times.values()].reduce((sum, k) => sum + k * k, 0);
}

/** Sorts by tie; two equal ties, which a 53-bit number makes unlikely, keep the order of the cells. */
function cellsToDecide({counts, base, tie, kept, same}: RoundingInput) {
  const open: number[] = [];
  const groups = new Map<number, number[]>();
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! < 0) throw new Error("rounding: a count is negative");
    if (counts[i]! % base === 0 || (kept && kept[i]! >= 0)) continue;
    const group = same?.[i] ?? -1;
    const others = groups.get(group);
    if (group < 0) open.push(i);
    else if (others) others.push(i);
    else {
      groups.set(group, [i]);
      open.push(i);
    }
  }
  const ties = Float64Array.from(open, tie);
  const order = Uint32Array.from(open.keys()).sort((a, b) => ties[a]! - ties[b]! || a - b);
  const cells = Int32Array.from(order, (i) => open[i]!);
  const followers = new Map<number, readonly number[]>();
  cells.forEach((cell, i) => {
    const group = groups.get(same?.[cell] ?? -1);
    if (group && group.length > 1) followers.set(i, group.slice(1));
  });
  return {cells, followers};
}

function firstNumbers(margins: readonly Int32Array[]): number[] {
  const firsts = [0];
  for (const of of margins) {
    let highest = -1;
    for (let i = 0; i < of.length; i++) if (of[i]! > highest) highest = of[i]!;
    firsts.push(firsts.at(-1)! + highest + 1);
  }
  return firsts;
}
