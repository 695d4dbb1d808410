import {polygonArea, polygonContains} from "d3";
import type {Point} from "./curve.js";

/** Neither half may be smaller than this share. */
const SMALLEST = 0.35;

/**
 * Cuts a ring in two along the shortest line from corner to corner that runs inside it and leaves no small half: no
 * neighbour gets a corner that it had not.
 */
export function halve(closed: readonly Point[]): [Point[], Point[]] {
  const ring = closed.slice(0, -1);
  const whole = Math.abs(polygonArea(ring));
  let best: {halves: [Point[], Point[]]; length: number} | undefined;
  for (let i = 0; i < ring.length; i++)
    for (let j = i + 2; j < ring.length; j++) {
      const length = Math.hypot(ring[i]![0] - ring[j]![0], ring[i]![1] - ring[j]![1]);
      if (best && length >= best.length) continue;
      const halves: [Point[], Point[]] = [ring.slice(i, j + 1), [...ring.slice(j), ...ring.slice(0, i + 1)]];
      const small = Math.min(...halves.map((half) => Math.abs(polygonArea(half))));
      if (small >= SMALLEST * whole && runsInside(ring, ring[i]!, ring[j]!)) best = {halves, length};
    }
  if (!best) throw new Error("halve: no line through the area leaves two halves");
  const [one, other] = best.halves.map((half) => [...half, half[0]!]);
  return [one!, other!];
}

function runsInside(ring: Point[], a: Point, b: Point): boolean {
  if (!polygonContains(ring, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return false;
  return ring.every((p, i) => !crosses(a, b, p, ring[(i + 1) % ring.length]!));
}

/** Whether two lines cross; those that share an end do not. */
function crosses(a: Point, b: Point, p: Point, q: Point): boolean {
  const side = (u: Point, v: Point, w: Point) =>
    Math.sign((v[0] - u[0]) * (w[1] - u[1]) - (v[1] - u[1]) * (w[0] - u[0]));
  return side(a, b, p) * side(a, b, q) < 0 && side(p, q, a) * side(p, q, b) < 0;
}
