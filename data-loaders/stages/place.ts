import {polygonContains} from "d3";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import type {Valid} from "./types.js";

/**
 * Gives every row of a table with `point_x` and `point_y` the buurt in which the point lies, and drops the
 * coordinates. Returns how many rows lie in none; their buurt is NULL.
 */
export async function place(
  engine: PrivateEngine,
  table: Valid,
  boundaries: readonly Boundary[]
): Promise<{outside: number}> {
  const buurtAt = pointLocator(boundaries);
  const rows: number[] = [];
  const buurten: (string | null)[] = [];
  let outside = 0;
  await engine.eachChunk(`SELECT file_row, point_x, point_y FROM ${quoted(table.table)}`, ([row, x, y]) => {
    for (let i = 0; i < row!.length; i++) {
      const buurt = buurtAt(x![i] as number, y![i] as number);
      if (buurt === null) outside++;
      rows.push(row![i] as number);
      buurten.push(buurt);
    }
  });
  await engine.append("placed", [
    {name: "file_row", type: "INTEGER", values: rows},
    {name: "buurt", type: "VARCHAR", values: buurten}
  ]);
  await engine.run(`
    CREATE OR REPLACE TABLE ${quoted(table.table)} AS
    SELECT * EXCLUDE (point_x, point_y) FROM ${quoted(table.table)} JOIN placed USING (file_row);
    DROP TABLE placed`);
  return {outside};
}

/** Cells of the grid along each side of the municipality. */
const GRID = 64;

/**
 * Makes a function that finds the buurt of a point, null outside all. A grid of bounding boxes keeps the work per
 * point independent of the number of buurten. A point on a shared border goes to one side only.
 */
export function pointLocator(boundaries: readonly Boundary[]): (x: number, y: number) => string | null {
  const areas = boundaries.map((boundary) => {
    const {type, coordinates} = boundary.geometry;
    const polygons = (type === "Polygon" ? [coordinates] : coordinates) as [number, number][][][];
    return {code: boundary.code, polygons, box: boxOf(polygons.flatMap((rings) => rings[0]!))};
  });
  const all = boxOf(areas.flatMap(({box}) => [[box.x0, box.y0] as const, [box.x1, box.y1] as const]));
  const cell = (value: number, from: number, to: number) =>
    Math.min(GRID - 1, Math.max(0, Math.floor(((value - from) / (to - from || 1)) * GRID)));
  const column = (x: number) => cell(x, all.x0, all.x1);
  const row = (y: number) => cell(y, all.y0, all.y1);
  const grid: (typeof areas)[] = Array.from({length: GRID * GRID}, () => []);
  for (const area of areas) {
    for (let r = row(area.box.y0); r <= row(area.box.y1); r++) {
      for (let c = column(area.box.x0); c <= column(area.box.x1); c++) grid[r * GRID + c]!.push(area);
    }
  }
  return (x, y) => {
    if (x < all.x0 || x > all.x1 || y < all.y0 || y > all.y1) return null;
    const inside = ([outline, ...holes]: [number, number][][]) =>
      polygonContains(outline!, [x, y]) && !holes.some((hole) => polygonContains(hole, [x, y]));
    const found = grid[row(y) * GRID + column(x)]!.find(({polygons, box}) => {
      return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 && polygons.some(inside);
    });
    return found?.code ?? null;
  };
}

function boxOf(points: readonly (readonly [number, number])[]): {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
} {
  const box = {x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity};
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}
