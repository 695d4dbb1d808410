import {curveCatmullRom, curveCatmullRomClosed, line} from "d3";

export type Point = [x: number, y: number];

/** Draws a smooth line through points (Catmull and Rom), as a polyline of short stretches. */
export function smooth(points: Point[], closed: boolean): Point[] {
  const path = line().curve(closed ? curveCatmullRomClosed : curveCatmullRom);
  const flat: Point[] = [];
  let from: Point = [0, 0];
  const bezier = (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
    for (let i = 1; i <= 24; i++) {
      const t = i / 24;
      const u = 1 - t;
      flat.push([
        u ** 3 * from[0] + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x,
        u ** 3 * from[1] + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y
      ]);
    }
    from = [x, y];
  };
  const start = (x: number, y: number) => {
    from = [x, y];
    flat.push(from);
  };
  const context = {moveTo: start, lineTo: start, bezierCurveTo: bezier, closePath: () => {}};
  path.context(context as unknown as CanvasRenderingContext2D)(points);
  if (closed && distance(flat[0]!, flat.at(-1)!) < 1) flat.pop();
  return flat;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
