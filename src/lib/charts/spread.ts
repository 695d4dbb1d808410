/**
 * Moves places along a line as little as needed for a gap between neighbours, within limits where they fit; the order
 * stays. What cannot be helped goes over the upper limit, as fewer labels than things would say something untrue.
 */
export function spread(
  places: readonly number[],
  gap: number,
  [from, to]: [number, number] = [-Infinity, Infinity]
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  /** Runs of places that touch: each stands where the mean of what it wants is. */
  const runs: {of: number[]; start: number}[] = [];
  for (const i of order) {
    runs.push({of: [i], start: startOf([i])});
    for (let last = runs.at(-1)!, before = runs.at(-2); before; last = runs.at(-1)!, before = runs.at(-2)) {
      if (before.start + before.of.length * gap <= last.start) break;
      runs.splice(-2, 2, {of: [...before.of, ...last.of], start: startOf([...before.of, ...last.of])});
    }
  }
  const spread = [...places];
  for (const {of, start} of runs)
    of.forEach((i, at) => {
      spread[i] = start + at * gap;
    });
  return spread;

  function startOf(of: readonly number[]): number {
    const wanted = of.reduce((sum, i, at) => sum + places[i]! - at * gap, 0) / of.length;
    return Math.max(from, Math.min(wanted, to - (of.length - 1) * gap));
  }
}
