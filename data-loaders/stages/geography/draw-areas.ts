import {mergeArcs, quantize} from "topojson-client";
import {presimplify, quantile, simplify} from "topojson-simplify";
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";
import {type Area, LEVELS} from "../../../src/lib/areas/area.js";
import type {Boundary} from "../../sources/cbs-boundaries/boundary.js";
import {buurtTopology} from "./contiguity.js";

/** Bytes that an outline may take on average: a page with a map then fits the first 64 kB that a browser reads. */
const BYTES_PER_AREA = 340;

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
  const objects = Object.fromEntries(
    LEVELS.map((level) => [
      level,
      {type: "GeometryCollection", geometries: areas.filter((area) => area.level === level).map(draw)}
    ])
  );
  return smallEnough({...source, objects: objects as Record<string, GeometryCollection>}, polygons.length);
}

/** Generalised outlines share no borders to dissolve: their union is drawn as its members. */
function together(members: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  return {type: "MultiPolygon", arcs: members.flatMap((m) => (m.type === "Polygon" ? [m.arcs] : m.arcs))};
}

function smallEnough(full: Topology<Record<string, GeometryCollection>>, areas: number): Topology {
  const weighted = presimplify(full);
  let drawn = quantize(full, 1e4);
  for (let dropped = 1; dropped < 60; dropped++) {
    if (JSON.stringify(drawn).length <= areas * BYTES_PER_AREA) break;
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
