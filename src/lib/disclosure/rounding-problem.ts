import type {RoundingInput} from "./round-counts.js";

/** The cells that have a residue, in the order of their ties, and how far each margin has moved so far. */
export interface RoundingProblem {
  base: number;
  /** Numbers of the cells to decide. */
  cells: Int32Array;
  residue: Int32Array;
  /** 1 where the cell is rounded up. */
  up: Uint8Array;
  /** For each breakdown the margin of every cell to decide, −1 for none, and how many margins it has. */
  breakdowns: readonly {margins: Int32Array; count: number}[];
  /** Returns in how many margins a cell counts. */
  degree: (i: number) => number;
  /** Sums released − true over the margins of a cell. */
  sumOfDeviations: (i: number) => number;
  /** Adds to the deviation of every margin of a cell. */
  move: (i: number, by: number) => void;
}

/** Lays the margins of each undecided cell side by side, because the search reads them millions of times. */
export function roundingProblem({counts, base, margins, tie, kept}: RoundingInput): RoundingProblem {
  if (!Number.isInteger(base) || base < 1)
    throw new Error(`rounding base: expected 1 or more, found ${base}`);
  const cells = cellsToDecide(counts, base, tie, kept);
  const firsts = firstNumbers(margins);
  const deviation = new Float64Array(firsts.at(-1)!);
  if (kept) {
    margins.forEach((of, g) => {
      for (let i = 0; i < counts.length; i++) {
        if (kept[i]! >= 0 && of[i]! >= 0) deviation[firsts[g]! + of[i]!]! += kept[i]! - counts[i]!;
      }
    });
  }
  const start = new Int32Array(cells.length + 1);
  const flat = new Int32Array(cells.length * margins.length);
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    for (let g = 0; g < margins.length; g++) {
      const margin = margins[g]![cells[i]!]!;
      if (margin >= 0) flat[at++] = firsts[g]! + margin;
    }
    start[i + 1] = at;
  }
  return {
    base,
    cells,
    residue: cells.map((cell) => counts[cell]! % base),
    up: new Uint8Array(cells.length),
    breakdowns: margins.map((of, g) => ({
      margins: cells.map((cell) => of[cell]!),
      count: firsts[g + 1]! - firsts[g]!
    })),
    degree: (i) => start[i + 1]! - start[i]!,
    sumOfDeviations: (i) => {
      let sum = 0;
      for (let j = start[i]!, end = start[i + 1]!; j < end; j++) sum += deviation[flat[j]!]!;
      return sum;
    },
    move: (i, by) => {
      for (let j = start[i]!, end = start[i + 1]!; j < end; j++) deviation[flat[j]!]! += by;
    }
  };
}

/** Sorts by tie; two equal ties, which a 53-bit number makes unlikely, keep the order of the cells. */
function cellsToDecide(
  counts: Int32Array,
  base: number,
  tie: (cell: number) => number,
  kept: Int32Array | undefined
): Int32Array {
  const open: number[] = [];
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! < 0) throw new Error("rounding: a count is negative");
    if (counts[i]! % base > 0 && !(kept && kept[i]! >= 0)) open.push(i);
  }
  const ties = Float64Array.from(open, tie);
  const order = Uint32Array.from(open.keys()).sort((a, b) => ties[a]! - ties[b]! || a - b);
  return Int32Array.from(order, (i) => open[i]!);
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
