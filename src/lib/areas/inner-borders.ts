import type {MultiLineString} from "geojson";
import {mesh} from "topojson-client";
import type {GeometryCollection, GeometryObject, Topology} from "topojson-specification";

/**
 * Returns the borders between the given areas of an object, those around them left out. Generalised outlines share
 * no borders; then each area's whole outline is returned.
 */
export function innerBorders(shapes: Topology, object: string, codes: readonly string[]): MultiLineString {
  const parts = areasOf(shapes, object, codes);
  const inner = mesh(shapes, parts, (a, b) => a !== b);
  return inner.coordinates.length > 0 || parts.geometries.length < 2 ? inner : mesh(shapes, parts);
}

/** Returns the borders around and between the given areas of an object. */
export function allBorders(shapes: Topology, object: string, codes: readonly string[]): MultiLineString {
  return mesh(shapes, areasOf(shapes, object, codes));
}

function areasOf(shapes: Topology, object: string, codes: readonly string[]): GeometryCollection {
  const {geometries} = shapes.objects[object] as GeometryCollection;
  const chosen = geometries.filter(({id}) => codes.includes(String(id)));
  return {type: "GeometryCollection", geometries: chosen as GeometryObject[]} as GeometryCollection;
}
