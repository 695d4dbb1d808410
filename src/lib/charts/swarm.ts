/**
 * Places dots of a radius along an axis so that none covers another: each as low as it can above its own place. Returns
 * how far the middle of each lies above the axis. Dots are placed from left to right, so that the same numbers give the
 * same picture whatever their order.
 */
export function swarm(places: readonly number[], radius: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  const heights: number[] = places.map(() => 0);
  const placed: number[] = [];
  const size = 2 * radius;
  for (const i of order) {
    const near = placed.filter((j) => places[i]! - places[j]! < size);
    // A dot rests on the axis or on one of its neighbours.
    const rests = near.map((j) => heights[j]! + Math.sqrt(size ** 2 - (places[i]! - places[j]!) ** 2));
    const free = (height: number) =>
      near.every((j) => Math.hypot(places[i]! - places[j]!, height - heights[j]!) >= size - 1e-6);
    heights[i] = [radius, ...rests].sort((a, b) => a - b).find(free)!;
    placed.push(i);
  }
  return heights;
}
