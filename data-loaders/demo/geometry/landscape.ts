import {type Point, smooth} from "./curve.js";

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
    [0.07, 0.06],
    [0.085, 0.03],
    [0.22, 0.0],
    [0.4, 0.015],
    [0.55, 0.0],
    [0.7, 0.03],
    [0.87, 0.0],
    [0.885, 0.015],
    [0.93, 0.1],
    [0.99, 0.13],
    [1.0, 0.15],
    [0.97, 0.24],
    [1.03, 0.33],
    [1.09, 0.44],
    [1.1, 0.46],
    [1.06, 0.56],
    [1.11, 0.63],
    [1.1, 0.65],
    [1.02, 0.74],
    [1.04, 0.83],
    [1.03, 0.85],
    [0.9, 0.87],
    [0.89, 0.89],
    [0.91, 0.97],
    [0.895, 0.985],
    [0.72, 0.965],
    [0.62, 1.0],
    [0.5, 1.03],
    [0.42, 0.985],
    [0.33, 0.97],
    [0.25, 1.0],
    [0.24, 1.005],
    [0.06, 0.96],
    [0.04, 0.945],
    [-0.04, 0.86],
    [-0.03, 0.77],
    [0.03, 0.72],
    [0.05, 0.66],
    [0.0, 0.61],
    [-0.05, 0.53],
    [-0.04, 0.51],
    [0.03, 0.45],
    [0.05, 0.37],
    [0.02, 0.3],
    [0.05, 0.21],
    [0.03, 0.14]
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
      [0.31, 1.1],
      [0.27, 0.94],
      [0.29, 0.84],
      [0.34, 0.73],
      [0.32, 0.64],
      [0.345, 0.53],
      [0.32, 0.41],
      [0.27, 0.29],
      [0.275, 0.17],
      [0.33, 0.05],
      [0.37, -0.1]
    ])
  },
  {
    name: "north ditch",
    cost: 1_200,
    line: curve([
      [-0.2, 0.79],
      [0.05, 0.8],
      [0.3, 0.765]
    ])
  },
  {
    name: "ring ditch",
    cost: 1_200,
    line: curve([
      [0.05, 0.27],
      [0.17, 0.25],
      [0.295, 0.26]
    ])
  },
  {
    name: "motorway",
    cost: 2_000,
    line: curve([
      [0.8, 1.12],
      [0.79, 0.96],
      [0.83, 0.86],
      [0.88, 0.74],
      [0.87, 0.6],
      [0.81, 0.48],
      [0.82, 0.36],
      [0.85, 0.26],
      [0.8, 0.15],
      [0.79, 0.05],
      [0.83, -0.1]
    ])
  }
];

function curve(points: [number, number][], closed = false): Point[] {
  return smooth(points.map(place), closed);
}
