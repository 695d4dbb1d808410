import type {GeometryCollection as Collection, MultiPolygon, Polygon} from "geojson";
import {feature, merge} from "topojson-client";
import {topology} from "topojson-server";
import type {GeometryCollection, Topology, Polygon as TopoPolygon} from "topojson-specification";
import {random} from "../random.js";
import {BUURTEN, WIJKEN} from "../town.js";
import {redraw, tangled} from "./borders.js";
import {cutGround} from "./cells.js";
import {distance, type Point} from "./curve.js";
import {FEATURES, OUTLINE} from "./landscape.js";
import {partition} from "./partition.js";

export interface Shape {
  code: string;
  name: string;
  wijk: string;
  geometry: Polygon | MultiPolygon;
}

export interface Boundaries {
  buurten: Shape[];
  wijken: Shape[];
}

type Town = Topology<{buurten: GeometryCollection}>;

/** Draws the map: cells grown to wijken and buurten, then every border redrawn once for both its sides. */
export function drawBoundaries(seed: number): Boundaries {
  const ground = cutGround(random(seed, "ground"));
  const buurtOf = partition(ground, random(seed, "partition"));
  const cells = topology({
    cells: collect(ground.rings.map((ring) => ({type: "Polygon", coordinates: [ring]})))
  });
  const geometries = (cells.objects.cells as GeometryCollection).geometries as TopoPolygon[];
  const town = topology({
    buurten: collect(
      BUURTEN.map((_, b) =>
        merge(
          cells,
          geometries.filter((_, i) => buurtOf[i] === b)
        )
      )
    )
  }) as unknown as Town;
  town.arcs = redrawAll(town.arcs as Point[][], seed);

  const shapes = town.objects.buurten.geometries as TopoPolygon[];
  return {
    buurten: BUURTEN.map(({code, name, wijk}, b) => ({
      code,
      name,
      wijk,
      geometry: single(feature(town, shapes[b]!).geometry)
    })),
    wijken: WIJKEN.map(({code, name}) => ({
      code,
      name,
      wijk: code,
      geometry: single(
        merge(
          town,
          shapes.filter((_, b) => BUURTEN[b]!.wijk === code)
        )
      )
    }))
  };
}

/** Redraws all lines; those that would cross one another are drawn closer to the cells until none does. */
function redrawAll(lines: Point[][], seed: number): Point[][] {
  const known = [...FEATURES.map((f) => f.line), [...OUTLINE, OUTLINE[0]!]].flat();
  const tolerances: number[] = lines.map((line) => (follows(line, known) ? 9 : 75));
  const drawLine = (i: number) =>
    tolerances[i]! < 1 ? lines[i]! : redraw(lines[i]!, tolerances[i]!, random(seed, `line ${i}`));
  const redrawn = lines.map((_, i) => drawLine(i));
  for (let wrong = tangled(redrawn); wrong.size > 0; wrong = tangled(redrawn)) {
    const left = [...wrong].filter((i) => tolerances[i]! >= 1);
    if (left.length === 0) throw new Error(`borders cross: ${wrong.size} lines of the fictional map`);
    for (const i of left) {
      tolerances[i] = tolerances[i]! / 2;
      redrawn[i] = drawLine(i);
    }
  }
  return redrawn;
}

/** Whether most of a line lies along a feature, whose bends must stay. */
function follows(line: Point[], known: Point[]): boolean {
  const near = line.filter((p) => known.some((q) => distance(p, q) < 45));
  return near.length > line.length / 2;
}

/** CBS writes an area of one piece as a polygon. */
function single(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === "MultiPolygon" && geometry.coordinates.length === 1
    ? {type: "Polygon", coordinates: geometry.coordinates[0]!}
    : geometry;
}

function collect(geometries: (Polygon | MultiPolygon)[]): Collection {
  return {type: "GeometryCollection", geometries};
}
