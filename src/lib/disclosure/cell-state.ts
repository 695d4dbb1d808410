/**
 * The five things a cell can say: a value (about), 0…b−1, not published at this level, source missing,
 * structurally empty.
 */
export const CELL_STATES = ["value", "small", "not_published", "missing", "empty"] as const;
export type CellState = (typeof CELL_STATES)[number];

/**
 * Tells what a figure says. A released 0 is small, since it stands for 0…b−1; of public data (base 1) a 0 is
 * a 0. Where the gate offers a level × period but no figure came, the source is missing. A denominator under
 * `minimum` (default none) is too small for a rate, and the figure is not shown.
 */
export function cellState(
  figure: {n: number | null; denominator: number | null} | undefined,
  offered: boolean,
  base: number,
  minimum = 0
): CellState {
  if (!offered) return "not_published";
  if (!figure || figure.n === null || figure.denominator === null) return "missing";
  if (figure.denominator === 0) return "empty";
  if (figure.denominator < minimum) return "not_published";
  return figure.n === 0 && base > 1 ? "small" : "value";
}
