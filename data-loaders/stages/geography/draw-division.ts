import type {GeometryCollection, Topology} from "topojson-specification";
import type {Area} from "../../../src/lib/areas/area.js";
import type {Boundary} from "../../sources/cbs-boundaries/boundary.js";
import {buurtTopology} from "./contiguity.js";
import {BYTES_PER_AREA, drawLevels, smallEnough} from "./draw-areas.js";

/**
 * Draws the publication areas together with what they were made of: the object `member` holds every buurt as CBS
 * has it, `previous` the given buurten of an earlier vintage. Only the page on the method draws from it, so that no
 * other page waits for it.
 */
export function drawDivision(
  boundaries: readonly Boundary[],
  previous: readonly Boundary[],
  {areas, areaOf}: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>},
  sharedBorders: boolean
): Topology {
  // One topology of both vintages: a border that did not move is one line in it.
  const source = buurtTopology([...boundaries, ...previous]);
  const {geometries} = source.objects.buurt;
  const present = {...source.objects.buurt, geometries: geometries.slice(0, boundaries.length)};
  const levels = drawLevels({...source, objects: {buurt: present}}, areas, areaOf, sharedBorders);
  const earlier: GeometryCollection = {...present, geometries: geometries.slice(boundaries.length)};
  const objects = {...levels, member: present, ...(previous.length > 0 && {previous: earlier})};
  const outlines = geometries.length;
  return smallEnough({...source, objects}, outlines * BYTES_PER_AREA);
}
