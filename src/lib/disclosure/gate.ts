/**
 * Decides whether an indicator is shown at a level × period: only where its released count is large enough
 * on average, over the cells that have anything to count, to say something after rounding.
 *
 * The mean is taken over released counts, so that the decision reveals nothing and anyone can check it. No
 * cube is shown below twice its own base, whatever the minimum for the snapshot.
 */
export function offers(count: number, cells: number, minimum_mean: number, base: number): boolean {
  return cells > 0 && count / cells >= Math.max(minimum_mean, 2 * base);
}
