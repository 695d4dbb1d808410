import type {Polygon} from "geojson";
import type {Shape} from "../geometry/boundaries.js";
import type {Random} from "../random.js";

/** A place for one object; objects of one building share it. */
export interface Spot {
  /** RD New in millimetres, inside the buurt. */
  x: number;
  y: number;
  /** Number of the building within this call, from 0. */
  building: number;
}

/**
 * Finds places for `count` objects inside a buurt, `stack` to a building on average, ordered in rows, so that
 * what stands together in the list stands together in the street.
 */
export function findSpots(draw: Random, shape: Shape, count: number, stack: number): Spot[] {
  const rings = (shape.geometry as Polygon).coordinates as [number, number][][];
  const [left, right] = extent(rings[0]!, 0);
  const [bottom, top] = extent(rings[0]!, 1);
  const buildings: {x: number; y: number; size: number}[] = [];
  for (let placed = 0; placed < count; ) {
    const x = Math.round(draw.between(left, right) * 1000);
    const y = Math.round(draw.between(bottom, top) * 1000);
    if (!inside(rings, x / 1000, y / 1000)) continue;
    const size = Math.min(count - placed, stack <= 1 ? 1 : Math.max(1, draw.poisson(stack)));
    buildings.push({x, y, size});
    placed += size;
  }
  const row = (y: number) => Math.floor(y / 90_000);
  buildings.sort((a, b) => row(a.y) - row(b.y) || (row(a.y) % 2 === 0 ? a.x - b.x : b.x - a.x));
  return buildings.flatMap(({x, y, size}, building) => Array.from({length: size}, () => ({x, y, building})));
}

/** Even-odd rule over all rings. */
function inside(rings: [number, number][][], x: number, y: number): boolean {
  let is = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) is = !is;
    }
  }
  return is;
}

function extent(ring: [number, number][], axis: 0 | 1): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const p of ring) {
    low = Math.min(low, p[axis]);
    high = Math.max(high, p[axis]);
  }
  return [low, high];
}
