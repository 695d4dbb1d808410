import {Delaunay, polygonContains} from "d3";
import type {Random} from "../random.js";
import {distance, type Point} from "./curve.js";
import {FEATURES, ORIGIN, OUTLINE, SIZE} from "./landscape.js";

/** The ground cut in small cells, whose edges follow the border, the river, the canals and the roads. */
export interface Ground {
  centres: Point[];
  rings: Point[][];
  neighbours: number[][];
}

const SPACING = 170;

/** Cuts the town in Voronoi cells of mirrored pairs along every feature and scattered points elsewhere. */
export function cutGround(draw: Random): Ground {
  const lines = [[...OUTLINE, OUTLINE[0]!], ...FEATURES.map((f) => f.line)];
  const points: Point[] = [];
  for (const path of lines) {
    for (const pair of mirroredPairs(path)) {
      if (pair.every((p) => points.every((q) => distance(p, q) > SPACING * 0.5))) points.push(...pair);
    }
  }
  points.push(...scattered(draw, points));

  const [x, y] = ORIGIN;
  const margin = 3_000;
  const delaunay = Delaunay.from(points);
  const voronoi = delaunay.voronoi([x - margin, y - margin, x + SIZE[0] + margin, y + SIZE[1] + margin]);
  const inside = points.map((p) => polygonContains(OUTLINE, p));
  const index = new Map<number, number>();
  for (const [i, is] of inside.entries()) if (is) index.set(i, index.size);
  const kept = [...index.keys()];
  return {
    centres: kept.map((i) => points[i]!),
    rings: kept.map((i) => voronoi.cellPolygon(i).map((p): Point => [round(p[0]!), round(p[1]!)])),
    neighbours: kept.map((i) => [...voronoi.neighbors(i)].flatMap((j) => index.get(j) ?? []).sort(ascending))
  };
}

/** Points on both sides of a line, so that their common edges lie on it. */
function mirroredPairs(path: Point[]): [Point, Point][] {
  const pairs: [Point, Point][] = [];
  const step = SPACING * 0.8;
  let next = step / 2;
  let walked = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length = distance(a, b);
    const normal: Point = [(-(b[1] - a[1]) / length) * step * 0.45, ((b[0] - a[0]) / length) * step * 0.45];
    for (; next <= walked + length; next += step) {
      const t = (next - walked) / length;
      const at: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      pairs.push([
        [at[0] + normal[0], at[1] + normal[1]],
        [at[0] - normal[0], at[1] - normal[1]]
      ]);
    }
    walked += length;
  }
  return pairs;
}

/** Jittered rows of points that keep their distance from the features. */
function scattered(draw: Random, taken: Point[]): Point[] {
  const points: Point[] = [];
  const row = SPACING * 0.87;
  const rows = Math.ceil((SIZE[1] * 1.3) / row);
  const columns = Math.ceil((SIZE[0] * 1.3) / SPACING);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const p: Point = [
        ORIGIN[0] - SIZE[0] * 0.15 + (c + (r % 2) / 2 + draw.between(-0.3, 0.3)) * SPACING,
        ORIGIN[1] - SIZE[1] * 0.15 + r * row + draw.between(-0.3, 0.3) * SPACING
      ];
      if (taken.every((q) => distance(p, q) > SPACING * 0.7)) points.push(p);
    }
  }
  return points;
}

const ascending = (a: number, b: number) => a - b;
const round = (value: number) => Math.round(value * 1000) / 1000;
