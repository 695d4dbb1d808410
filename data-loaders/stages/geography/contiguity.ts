import type {FeatureCollection, Position} from "geojson";
import {neighbors} from "topojson-client";
import {topology} from "topojson-server";
import type {GeometryCollection, Topology} from "topojson-specification";
import type {Boundary} from "../../sources/cbs-boundaries/boundary.js";

/** How areas lie to each other. */
export interface Contiguity {
  touches: (a: string, b: string) => boolean;
  /** Shortest distance between two outlines, metres. */
  distance: (a: string, b: string) => number;
}

/**
 * Finds which buurten touch: those that share a stretch of border, or, for generalised outlines that share
 * none, those whose outlines come within a tolerance in metres.
 */
export function contiguity(boundaries: readonly Boundary[], tolerance: number): Contiguity {
  const outlines = new Map(boundaries.map((boundary) => [boundary.code, outline(boundary)]));
  const distance = (a: string, b: string) => between(outlines.get(a)!, outlines.get(b)!);
  if (tolerance > 0) return {distance, touches: (a, b) => distance(a, b) <= tolerance};
  const shared = sharedBorders(boundaries);
  return {distance, touches: (a, b) => shared.get(a)!.has(b)};
}

/** Makes one topology of all buurten, in metres and not yet simplified; ids are codes. */
export function buurtTopology(boundaries: readonly Boundary[]): Topology<{buurt: GeometryCollection}> {
  const buurt: FeatureCollection = {
    type: "FeatureCollection",
    features: boundaries.map(({code, geometry}) => ({type: "Feature", id: code, properties: {}, geometry}))
  };
  return topology({buurt}) as Topology<{buurt: GeometryCollection}>;
}

function sharedBorders(boundaries: readonly Boundary[]): Map<string, Set<string>> {
  const {geometries} = buurtTopology(boundaries).objects.buurt;
  const lists = neighbors(geometries);
  return new Map(
    lists.map((list, i) => [codeOf(geometries, i), new Set(list.map((j) => codeOf(geometries, j)))])
  );
}

function codeOf(geometries: readonly {id?: string | number}[], i: number): string {
  return String(geometries[i]!.id);
}

function outline({geometry}: Boundary): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Measures from every corner of each outline to every stretch of the other. */
function between(a: Position[][], b: Position[][]): number {
  return Math.min(cornersTo(a, b), cornersTo(b, a));
}

function cornersTo(from: Position[][], to: Position[][]): number {
  const corners = from.flat();
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of to) {
    for (let i = 1; i < ring.length; i++) {
      for (const corner of corners) {
        nearest = Math.min(nearest, toStretch(corner, ring[i - 1]!, ring[i]!));
      }
    }
  }
  return nearest;
}

function toStretch(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const length = dx * dx + dy * dy;
  const along = length ? ((p[0]! - a[0]!) * dx + (p[1]! - a[1]!) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0]! - a[0]! - t * dx, p[1]! - a[1]! - t * dy);
}
