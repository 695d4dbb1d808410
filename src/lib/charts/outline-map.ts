import * as Plot from "@observablehq/plot";
import {geoPath} from "d3";
import type {Feature, FeatureCollection, MultiLineString} from "geojson";
import {feature, merge, mesh} from "topojson-client";
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";
import {cleanDrawing} from "./clean-drawing.js";
import {mapHeight} from "./map.js";
import {MARKS} from "./plan.js";

/** Something that stands out on a map of outlines: it is filled, has a thick border and a number. */
export interface OutlineMark {
  /** Codes in the object `member`, drawn as one; the number stands in the largest. */
  codes: readonly string[];
  number: number;
  /** For screen readers and the tooltip. */
  words: string;
}

export interface OutlineMap {
  shapes: Topology;
  /** Object whose borders are drawn. */
  borders: string;
  marks: readonly OutlineMark[];
  /** Borders that are there no more, dashed. */
  dashed: readonly MultiLineString[];
  alt: string;
  /** User units; default 340, a narrow screen. */
  width?: number;
}

/**
 * Draws which areas were changed and how, without figures: outlines as they are now, marks with a number each, and
 * dashed borders that were there before. Nothing rests on colour alone.
 */
export function outlineMap(document: Document, map: OutlineMap): SVGElement {
  const {shapes, marks, dashed, alt, width = 340} = map;
  const outlines = shapes.objects[map.borders] as GeometryCollection;
  const whole = feature(shapes, outlines) as FeatureCollection;
  const marked = marks.map((mark) => united(shapes, mark));
  const line = (shape: unknown, options: Plot.GeoOptions) =>
    Plot.geo(shape as Plot.Data, {strokeLinejoin: "round", pointerEvents: "none", ...options});
  const svg = Plot.plot({
    document,
    className: "chart-plot",
    width,
    height: mapHeight(whole, width),
    margin: 2,
    projection: {type: "reflect-y", domain: whole, inset: 1},
    marks: [
      Plot.geo(marked, {
        className: MARKS,
        fill: "var(--chart-seq-2)",
        stroke: "var(--chart-ink)",
        strokeWidth: 1.4,
        strokeLinejoin: "round"
      }),
      line(mesh(shapes, outlines), {stroke: "var(--chart-border)", strokeWidth: 0.6}),
      line(mesh(shapes, shapes.objects.gemeente as GeometryCollection), {
        stroke: "var(--chart-border)",
        strokeWidth: 1.4
      }),
      ...dashed.map((border) =>
        line(border, {stroke: "var(--chart-ink)", strokeWidth: 1.1, strokeDasharray: "3,2.5"})
      ),
      Plot.text(
        marks.map((mark) => largest(shapes, mark)),
        Plot.centroid({
          text: (_: Feature, i: number) => String(marks[i]!.number),
          fill: "var(--chart-ink)",
          stroke: "var(--chart-paper)",
          strokeWidth: 3,
          fontWeight: 650,
          pointerEvents: "none"
        } as Plot.TextOptions)
      )
    ]
  }) as unknown as SVGElement;
  cleanDrawing(
    svg,
    marks.map(({number, words}) => ({key: String(number), area: null, period: null, words}))
  );
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  return svg;
}

function united(shapes: Topology, mark: OutlineMark): Feature {
  const parts = partsOf(shapes, mark) as (Polygon | MultiPolygon)[];
  return {type: "Feature", properties: {}, geometry: merge(shapes, parts)};
}

/** The middle of a union of far parts may lie outside it, that of its largest part seldom does. */
function largest(shapes: Topology, mark: OutlineMark): Feature {
  const parts = partsOf(shapes, mark).map((part) => feature(shapes, part) as Feature);
  return parts.sort((a, b) => Math.abs(planarArea(b)) - Math.abs(planarArea(a)))[0]!;
}

function partsOf({objects}: Topology, {codes}: OutlineMark): GeometryCollection["geometries"] {
  const {geometries} = objects.member as GeometryCollection;
  return geometries.filter(({id}) => codes.includes(String(id)));
}

const planarArea = geoPath().area;
