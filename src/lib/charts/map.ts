import * as Plot from "@observablehq/plot";
import type {Feature, FeatureCollection, Geometry} from "geojson";
import {feature, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {cellFill} from "./cell-fill.js";
import {stateFill} from "./paint.js";
import type {Plan, PlanInput} from "./plan.js";
import {MARKS} from "./plan.js";

const TALLEST = {narrow: 420, wide: 560};

/** Plans a choropleth of one level; an area without a row reads as its source missing, never as nothing. */
export function planMap(input: PlanInput): Plan {
  const {spec, cells, shapes, width} = input;
  if (!shapes) throw new Error(`no shapes for the map "${spec.title}"; pass the snapshot's topology`);
  const level = spec.level ?? "buurt";
  const features = featuresOf(shapes, level);
  const byArea = new Map(cells.map((c) => [c.area, c]));
  const drawn = features.features.filter((f) => byArea.has(String(f.id)));
  const fill = cellFill(input);
  const rest = features.features.filter((f) => !byArea.has(String(f.id)));
  const cellOf = (f: Feature) => byArea.get(String(f.id))!;
  return {
    marks: drawn.map(cellOf),
    options: {
      width,
      height: mapHeight(features, width),
      margin: 2,
      projection: {type: "reflect-y", domain: features, inset: 1},
      marks: [
        Plot.geo(rest, {
          fill: stateFill("missing", input.prefix),
          stroke: "var(--chart-outline)",
          strokeWidth: 0.6
        }),
        Plot.geo(drawn, {
          className: MARKS,
          fill: {value: (f: Feature) => fill(cellOf(f)), scale: null},
          stroke: "var(--chart-outline)",
          strokeWidth: 0.6,
          strokeLinejoin: "round"
        }),
        ...(level === "buurt" ? border(shapes, "wijk", 1.1) : []),
        ...border(shapes, "gemeente", 1.4)
      ]
    }
  };
}

function featuresOf(shapes: Topology, level: string): FeatureCollection<Geometry> {
  const object = shapes.objects[level];
  if (!object)
    throw new Error(`no shapes at level ${level}; found ${Object.keys(shapes.objects).join(", ")}`);
  return feature(shapes, object as GeometryCollection);
}

function border(shapes: Topology, level: string, strokeWidth: number) {
  const object = shapes.objects[level];
  if (!object) return [];
  return [
    Plot.geo(mesh(shapes, object as GeometryCollection), {
      stroke: "var(--chart-border)",
      strokeWidth,
      strokeLinejoin: "round",
      pointerEvents: "none"
    })
  ];
}

/** Returns the height, in user units, at which features fit a width. */
export function mapHeight(features: FeatureCollection<Geometry>, width: number): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === "number") {
      west = Math.min(west, part[0]);
      east = Math.max(east, part[0]);
      south = Math.min(south, part[1]);
      north = Math.max(north, part[1]);
    } else part.forEach(visit);
  };
  for (const {geometry} of features.features) if ("coordinates" in geometry) visit(geometry.coordinates);
  const ratio = east > west ? (north - south) / (east - west) : 1;
  return Math.round(Math.min(width * ratio, width < 400 ? TALLEST.narrow : TALLEST.wide)) + 4;
}
