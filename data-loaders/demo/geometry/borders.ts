import type {Random} from "../random.js";
import {distance, type Point} from "./curve.js";

/**
 * Redraws the line between two areas as surveyors would: long stretches along ditches and streets with small
 * bends, instead of the zigzag of cells. End points stay, so that lines keep meeting where they met.
 */
export function redraw(line: Point[], tolerance: number, draw: Random): Point[] {
  const first = line[0]!;
  const closed = distance(first, line.at(-1)!) === 0;
  if (closed) {
    const far = line.reduce(
      (best, p, i) => (distance(p, first) > distance(line[best]!, first) ? i : best),
      0
    );
    return [
      ...bend(simplify(line.slice(0, far + 1), tolerance), draw).slice(0, -1),
      ...bend(simplify(line.slice(far), tolerance), draw)
    ];
  }
  return bend(simplify(line, tolerance), draw);
}

/** Douglas and Peucker (1973). */
function simplify(line: Point[], tolerance: number): Point[] {
  const [a, b] = [line[0]!, line.at(-1)!];
  let worst = 0;
  let at = -1;
  for (let i = 1; i < line.length - 1; i++) {
    const off = fromSegment(line[i]!, a, b);
    if (off > worst) [worst, at] = [off, i];
  }
  if (at < 0 || worst <= tolerance) return [a, b];
  return [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

/** Displaces midpoints by a few percent until the stretches are short. */
function bend(line: Point[], draw: Random): Point[] {
  const out: Point[] = [line[0]!];
  const split = (a: Point, b: Point): void => {
    const length = distance(a, b);
    if (length < 90) {
      out.push(b);
      return;
    }
    const off = draw.normal(0, 0.022);
    const at = draw.between(0.4, 0.6);
    const middle: Point = [
      round(a[0] + at * (b[0] - a[0]) - off * (b[1] - a[1])),
      round(a[1] + at * (b[1] - a[1]) + off * (b[0] - a[0]))
    ];
    split(a, middle);
    split(middle, b);
  };
  for (let i = 1; i < line.length; i++) split(line[i - 1]!, line[i]!);
  return out;
}

/** Lines that cross or touch another one elsewhere than at common ends, by index. */
export function tangled(lines: readonly Point[][]): Set<number> {
  const segments = lines.flatMap((l, line) => l.slice(1).map((b, i) => ({line, i, a: l[i]!, b})));
  segments.sort((s, t) => Math.min(s.a[0], s.b[0]) - Math.min(t.a[0], t.b[0]));
  const found = new Set<number>();
  for (const [k, s] of segments.entries()) {
    const right = Math.max(s.a[0], s.b[0]);
    for (let m = k + 1; m < segments.length; m++) {
      const t = segments[m]!;
      if (Math.min(t.a[0], t.b[0]) > right) break;
      if (sharesEnd(s.a, s.b, t.a, t.b) ? folds(s, t) : meets(s.a, s.b, t.a, t.b))
        found.add(s.line).add(t.line);
    }
  }
  return found;
}

function meets(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

/** Two segments that leave a common point in the same direction lie on each other. */
function folds(s: {a: Point; b: Point}, t: {a: Point; b: Point}): boolean {
  const [common, p] = same(s.a, t.a) || same(s.a, t.b) ? [s.a, s.b] : [s.b, s.a];
  const q = same(t.a, common) ? t.b : t.a;
  const dot = (p[0] - common[0]) * (q[0] - common[0]) + (p[1] - common[1]) * (q[1] - common[1]);
  return dot > 0.9995 * distance(p, common) * distance(q, common);
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const sharesEnd = (a: Point, b: Point, c: Point, d: Point) =>
  same(a, c) || same(a, d) || same(b, c) || same(b, d);
const turn = (a: Point, b: Point, c: Point) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const round = (value: number) => Math.round(value * 1000) / 1000;

function fromSegment(p: Point, a: Point, b: Point): number {
  const length = distance(a, b);
  if (length === 0) return distance(p, a);
  return Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
}
