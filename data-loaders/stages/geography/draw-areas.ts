import {mergeArcs, quantize} from "topojson-client";
import {presimplify, quantile, simplify} from "topojson-simplify";
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";
import {type Area, LEVELS, type Level} from "../../../src/lib/areas/area.js";
import type {Boundary} from "../../sources/cbs-boundaries/boundary.js";
import {buurtTopology} from "./contiguity.js";

/** Bytes that an outline may take on average: a page with a map then fits the first 64 kB that a browser reads. */
export const BYTES_PER_AREA = 340;

/**
 * Draws the publication areas of every level as one TopoJSON in RD metres, with objects `gemeente`, `wijk`
 * and `buurt` and area codes as ids. Borders stay shared; details go, the smallest first, until it is small
 * enough for a page, as long as every ring keeps its shape.
 */
export function drawAreas(
  boundaries: readonly Boundary[],
  areas: readonly Area[],
  areaOf: ReadonlyMap<string, string>,
  sharedBorders: boolean
): Topology {
  const source = buurtTopology(boundaries);
  const objects = drawLevels(source, areas, areaOf, sharedBorders);
  return smallEnough({...source, objects}, boundaries.length * BYTES_PER_AREA);
}

/** Draws the areas of every level from the buurten of a topology, which may hold other outlines too. */
export function drawLevels(
  source: Topology<{buurt: GeometryCollection}>,
  areas: readonly Area[],
  areaOf: ReadonlyMap<string, string>,
  sharedBorders: boolean
): Record<Level, GeometryCollection> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const lies = (buurt: string, {code, level}: Area) => {
    let at = byCode.get(areaOf.get(buurt)!);
    while (at && at.level !== level) at = byCode.get(at.parent ?? "");
    return at?.code === code;
  };
  const polygons = source.objects.buurt.geometries as (Polygon | MultiPolygon)[];
  const draw = (area: Area) => {
    const members = polygons.filter((polygon) => lies(String(polygon.id), area));
    return {...(sharedBorders ? mergeArcs(source, members as Polygon[]) : together(members)), id: area.code};
  };
  return Object.fromEntries(
    LEVELS.map((level) => [
      level,
      {type: "GeometryCollection", geometries: areas.filter((area) => area.level === level).map(draw)}
    ])
  ) as Record<Level, GeometryCollection>;
}

/** Generalised outlines share no borders to dissolve: their union is drawn as its members. */
function together(members: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  return {type: "MultiPolygon", arcs: members.flatMap((m) => (m.type === "Polygon" ? [m.arcs] : m.arcs))};
}

/** Lets details go, the smallest first, until a topology takes so many bytes or a ring would lose its shape. */
export function smallEnough(full: Topology<Record<string, GeometryCollection>>, bytes: number): Topology {
  const weighted = presimplify(full);
  let drawn = quantize(full, 1e4);
  for (let dropped = 1; dropped < 60; dropped++) {
    if (JSON.stringify(drawn).length <= bytes) break;
    const simpler = quantize(simplify(weighted, quantile(weighted, dropped / 60)), 1e4);
    if (rings(simpler).some((length) => length < 4)) break;
    drawn = simpler;
  }
  return drawn;
}

/** Lists how many points each ring has; fewer than four is no area any more. */
function rings({arcs, objects}: Topology): number[] {
  const geometries = Object.values(objects).flatMap(
    (object) => (object as GeometryCollection).geometries as (Polygon | MultiPolygon)[]
  );
  return geometries
    .flatMap((g) => (g.type === "Polygon" ? g.arcs : g.arcs.flat()))
    .map((ring) => 1 + ring.reduce((points, arc) => points + arcs[arc < 0 ? ~arc : arc]!.length - 1, 0));
}
