import {polygonContains} from "d3";
import type {GeometryCollection as Collection, Polygon} from "geojson";
import {merge} from "topojson-client";
import {topology} from "topojson-server";
import type {GeometryCollection, Polygon as TopoPolygon} from "topojson-specification";
import type {Objects} from "../buildings/objects.js";
import {BUURTEN} from "../town.js";
import type {Boundaries, Shape} from "./boundaries.js";
import type {Point} from "./curve.js";
import {halve} from "./halve.js";

/** The buurten of one boundary vintage. */
export interface Division {
  vintage: number;
  buurten: readonly Shape[];
  /** Index in `buurten` of the one that an object lies in. */
  indexOf: (row: number) => number;
  /** What CBS says of the outlines in the first year of this division: 1 the same, 2 renumbered, 3 another. */
  changeOf: (code: string) => 1 | 2 | 3;
}

/** Last year of the earlier division. */
export const EARLIER = 2022;
const PRESENT = 2025;

/** Buurt of the present division, by name. */
const MERGED = "Tolbrug";
const RENUMBERED = "Visserseiland";
const SPLIT = ["Spiegelwater", "Morgenland"] as const;

/** The division of today. */
export function presentDivision(map: Boundaries, objects: Objects): Division {
  const outlined = codes(MERGED, ...SPLIT);
  const renumbered = codes(RENUMBERED);
  return {
    vintage: PRESENT,
    buurten: map.buurten,
    indexOf: (row) => objects.buurt.at(row),
    changeOf: (code) => (outlined.includes(code) ? 3 : renumbered.includes(code) ? 2 : 1)
  };
}

/**
 * The division of before: one present buurt was two, two were one, and one had another number and name. All the rest
 * is as it is now.
 */
export function earlierDivision(map: Boundaries, objects: Objects): Division {
  const at = (name: string) => map.buurten.findIndex((shape) => shape.name === name);
  const merged = map.buurten[at(MERGED)]!;
  const halves = halve((merged.geometry as Polygon).coordinates[0] as Point[]);
  const [kept, gone] = SPLIT.map(at) as [number, number];
  const buurten: Shape[] = [
    ...map.buurten.filter(({name}) => ![MERGED, RENUMBERED, ...SPLIT].includes(name)),
    ...halves.map((ring, i) => ({
      ...merged,
      code: earlierCode(merged.code, 7 + i),
      name: `${MERGED}-${["Oost", "West"][i]}`,
      geometry: {type: "Polygon" as const, coordinates: [ring]}
    })),
    {
      ...map.buurten[kept]!,
      code: earlierCode(map.buurten[kept]!.code, 9),
      geometry: united(map, [kept, gone])
    },
    {
      ...map.buurten[at(RENUMBERED)]!,
      code: earlierCode(map.buurten[at(RENUMBERED)]!.code, 9),
      name: "Nieuwe Visserij"
    }
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = BUURTEN.map(({code, name, wijk}) => {
    if (name === RENUMBERED) return buurten.findIndex((shape) => shape.name === "Nieuwe Visserij");
    if (name === SPLIT[1]) return buurten.findIndex((shape) => shape.name === SPLIT[0]);
    return buurten.findIndex((shape) => shape.code === code || (shape.name === name && shape.wijk === wijk));
  });
  const [east, west] = ["Oost", "West"].map((side) =>
    buurten.findIndex(({name}) => name === `${MERGED}-${side}`)
  );
  const indexOf = (row: number) => {
    const b = objects.buurt.at(row);
    if (BUURTEN[b]!.name !== MERGED) return places[b]!;
    return polygonContains(halves[0], [objects.x.at(row) / 1000, objects.y.at(row) / 1000]) ? east! : west!;
  };
  return {vintage: EARLIER, buurten, indexOf, changeOf: () => 1};
}

function codes(...names: string[]): string[] {
  return BUURTEN.filter(({name}) => names.includes(name)).map(({code}) => code);
}

/** A number of the same wijk that no present buurt has. */
function earlierCode(code: string, last: number): string {
  return `${code.slice(0, -1)}${last}`;
}

function united({buurten}: Boundaries, members: readonly number[]): Polygon {
  const geometries = members.map((b) => buurten[b]!.geometry);
  const collection: Collection = {type: "GeometryCollection", geometries};
  const pieces = topology({pieces: collection});
  const {coordinates} = merge(
    pieces,
    (pieces.objects.pieces as GeometryCollection).geometries as TopoPolygon[]
  );
  if (coordinates.length > 1) throw new Error("divisions: the areas to unite do not touch");
  return {type: "Polygon", coordinates: coordinates[0]!};
}
