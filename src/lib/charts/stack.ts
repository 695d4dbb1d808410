import type {ChartCell} from "./chart-cell.js";

/** A part of a pile: from where to where it reaches, in the unit of the number. */
export interface Segment {
  cell: ChartCell;
  from: number;
  /** As `from` where the cell has no value. */
  to: number;
  /** Whether every part of its pile has a value, so that the top of the pile is the whole. */
  whole: boolean;
}

/**
 * Piles up the parts at each place, in the order of the series. A part without a value adds nothing and makes its pile
 * incomplete: what lies above stands lower than it should, which is for the chart to show.
 */
export function stack(cells: readonly ChartCell[], series: readonly (string | null)[]): Segment[] {
  const piles = new Map<ChartCell["x"], ChartCell[]>();
  for (const cell of cells) {
    const pile = piles.get(cell.x);
    if (pile) pile.push(cell);
    else piles.set(cell.x, [cell]);
  }
  const segments = new Map<ChartCell, Segment>();
  for (const pile of piles.values()) {
    const whole = series.every((s) => pile.some((c) => c.series === s && c.value !== null));
    let from = 0;
    for (const s of series) {
      for (const cell of pile.filter((c) => c.series === s)) {
        const to = from + (cell.value ?? 0);
        segments.set(cell, {cell, from, to, whole});
        from = to;
      }
    }
  }
  return cells.map((cell) => segments.get(cell)!);
}
