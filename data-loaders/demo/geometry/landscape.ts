import {curveCatmullRom, curveCatmullRomClosed, line} from "d3";

export type Point = [x: number, y: number];

/** A line in the landscape that borders follow; crossing it costs a growing area `cost` metres. */
export interface Feature {
  name: string;
  line: Point[];
  cost: number;
}

/**
 * Where the town lies in RD New: open water of the IJsselmeer, so that no coordinate, on any base map, falls
 * on somebody's house.
 */
export const ORIGIN: Point = [155_800, 526_200];
export const SIZE: Point = [8_400, 10_900];

/** Puts a point of the unit square, from the south-west, on RD New. */
export function place([x, y]: readonly [number, number]): Point {
  return [ORIGIN[0] + x * SIZE[0], ORIGIN[1] + y * SIZE[1]];
}

/** The municipal border: sea canal in the south, lake shore in the west, ditches elsewhere. */
export const OUTLINE: Point[] = curve(
  [
    [0.08, 0.05],
    [0.2, 0.01],
    [0.36, -0.005],
    [0.52, 0.02],
    [0.68, 0.0],
    [0.86, 0.05],
    [0.96, 0.1],
    [1.0, 0.2],
    [0.97, 0.31],
    [1.02, 0.42],
    [1.0, 0.56],
    [1.04, 0.68],
    [1.0, 0.8],
    [0.91, 0.86],
    [0.9, 0.96],
    [0.76, 1.02],
    [0.62, 0.985],
    [0.48, 1.02],
    [0.34, 0.99],
    [0.26, 1.01],
    [0.08, 0.98],
    [0.0, 0.9],
    [0.03, 0.78],
    [-0.02, 0.66],
    [0.02, 0.55],
    [-0.01, 0.42],
    [0.04, 0.33],
    [0.01, 0.2]
  ],
  true
);

/** The winding river, the canals that leave it, the railway and the motorway. */
export const FEATURES: readonly Feature[] = [
  {
    name: "river",
    cost: 9_000,
    line: curve([
      [0.59, 1.1],
      [0.61, 0.98],
      [0.66, 0.9],
      [0.62, 0.82],
      [0.53, 0.76],
      [0.5, 0.68],
      [0.55, 0.6],
      [0.61, 0.53],
      [0.6, 0.45],
      [0.54, 0.38],
      [0.5, 0.31],
      [0.48, 0.23],
      [0.53, 0.16],
      [0.59, 0.1],
      [0.58, 0.03],
      [0.57, -0.1]
    ])
  },
  {
    name: "west canal",
    cost: 2_500,
    line: curve([
      [0.57, 0.56],
      [0.46, 0.53],
      [0.34, 0.55],
      [0.2, 0.56],
      [0.08, 0.54],
      [-0.1, 0.56]
    ])
  },
  {
    name: "east canal",
    cost: 2_000,
    line: curve([
      [0.51, 0.3],
      [0.6, 0.31],
      [0.72, 0.29],
      [0.84, 0.31],
      [1.1, 0.36]
    ])
  },
  {
    name: "railway",
    cost: 2_000,
    line: curve([
      [0.27, 1.1],
      [0.29, 0.9],
      [0.31, 0.75],
      [0.32, 0.55],
      [0.3, 0.4],
      [0.29, 0.25],
      [0.31, 0.12],
      [0.36, -0.1]
    ])
  },
  {
    name: "motorway",
    cost: 2_000,
    line: curve([
      [0.88, 1.1],
      [0.84, 0.9],
      [0.83, 0.7],
      [0.84, 0.5],
      [0.82, 0.3],
      [0.81, 0.15],
      [0.85, -0.1]
    ])
  }
];

function curve(points: [number, number][], closed = false): Point[] {
  const path = line()
    .x((p) => place(p as Point)[0])
    .y((p) => place(p as Point)[1])
    .curve(closed ? curveCatmullRomClosed : curveCatmullRom);
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
