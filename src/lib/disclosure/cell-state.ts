/**
 * The five things a cell can say: a value (about), 0…b−1, not published at this level, source missing,
 * structurally empty.
 */
export const CELL_STATES = ["value", "small", "not_published", "missing", "empty"] as const;
export type CellState = (typeof CELL_STATES)[number];
