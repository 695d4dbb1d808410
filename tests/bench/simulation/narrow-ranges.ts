/** A published sum: the cells it adds up and the range that it stands for. */
export interface PublishedSum {
  cells: readonly number[];
  lower: number;
  upper: number;
}

/**
 * Narrows what is known of cells by adding and subtracting published sums, until nothing narrows further: a cell is
 * at least its sum less the most that the others can be, and at most its sum less the least. Whole programmes (the
 * audit's attack) find the same or more.
 */
export function narrowRanges(cells: number, sums: readonly PublishedSum[]) {
  const lower = new Int32Array(cells);
  const upper = new Int32Array(cells).fill(2 ** 30);
  let narrowed = true;
  while (narrowed) {
    narrowed = false;
    for (const sum of sums) {
      let least = 0;
      let most = 0;
      for (const i of sum.cells) {
        least += lower[i]!;
        most += upper[i]!;
      }
      const [from, to] = [Math.max(sum.lower, least), Math.min(sum.upper, most)];
      for (const i of sum.cells) {
        const [low, high] = [from - (most - upper[i]!), to - (least - lower[i]!)];
        if (low > lower[i]! || high < upper[i]!) narrowed = true;
        const [before, after] = [lower[i]!, upper[i]!];
        lower[i] = Math.max(before, low);
        upper[i] = Math.min(after, high);
        least += lower[i]! - before;
        most += upper[i]! - after;
      }
    }
  }
  return {lower, upper};
}
