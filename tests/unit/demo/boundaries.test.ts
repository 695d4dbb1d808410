import type {Polygon} from "geojson";
import {feature, mergeArcs, neighbors} from "topojson-client";
import {topology} from "topojson-server";
import type {GeometryCollection, Topology, Polygon as TopoPolygon} from "topojson-specification";
import {describe, expect, it} from "vitest";
import {drawBoundaries, type Shape} from "../../../data-loaders/demo/geometry/boundaries.js";
import {ORIGIN, SIZE} from "../../../data-loaders/demo/geometry/landscape.js";

const {buurten, wijken} = drawBoundaries(2025);

function topologyOf(shapes: readonly Shape[]): Topology<{areas: GeometryCollection}> {
  const geometries = shapes.map((s) => s.geometry);
  return topology({areas: {type: "GeometryCollection", geometries} as never}) as never;
}

/** Rings as undirected edges, each written down as often as it occurs. */
function edgesOf(shapes: readonly Shape[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const ring of shapes.flatMap((s) => (s.geometry as Polygon).coordinates)) {
    for (let i = 1; i < ring.length; i++) {
      const key = [ring[i - 1]!.join(" "), ring[i]!.join(" ")].sort().join(" - ");
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return seen;
}

describe("drawBoundaries(seed)", () => {
  it("draws every buurt and every wijk in one piece", () => {
    expect(buurten.map((b) => b.geometry.type)).toEqual(buurten.map(() => "Polygon"));
    expect(wijken.map((w) => w.geometry.type)).toEqual(wijken.map(() => "Polygon"));
  });

  it("gives every border between two buurten exactly the same vertices on both sides", () => {
    // Edges that occur once must make up the border of the municipality and nothing else.
    const edges = edgesOf(buurten);
    expect([...edges.values()].filter((n) => n > 2)).toEqual([]);
    const town = topologyOf(buurten);
    const outline = mergeArcs(town, town.objects.areas.geometries as TopoPolygon[]);
    const rings = (feature(town, outline).geometry as {coordinates: number[][][][]}).coordinates;
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(1);
    expect([...edges.values()].filter((n) => n === 1)).toHaveLength(rings[0]![0]!.length - 1);
  });

  it("draws wijken along the borders of their buurten", () => {
    const edges = edgesOf(buurten);
    expect([...edgesOf(wijken).keys()].filter((edge) => !edges.has(edge))).toEqual([]);
  });

  it("covers the town once: areas of buurten add up to those of wijken", () => {
    const total = (shapes: readonly Shape[]) => shapes.reduce((sum, s) => sum + areaOf(s), 0);
    expect(total(buurten)).toBeCloseTo(total(wijken), 0);
    expect(total(buurten) / 1e6).toBeGreaterThan(70);
    expect(total(buurten) / 1e6).toBeLessThan(95);
  });

  it("leaves no buurt alone, and no grid: numbers of neighbours differ", () => {
    const counts = neighbors(topologyOf(buurten).objects.areas.geometries as TopoPolygon[]).map(
      (n) => n.length
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(new Set(counts).size).toBeGreaterThanOrEqual(5);
  });

  it("lies in the open water that the town is set in", () => {
    const xs = buurten.flatMap((b) => (b.geometry as Polygon).coordinates.flat().map((p) => p[0]!));
    expect(Math.min(...xs)).toBeGreaterThan(ORIGIN[0] - 0.15 * SIZE[0]);
    expect(Math.max(...xs)).toBeLessThan(ORIGIN[0] + 1.15 * SIZE[0]);
  });

  it("draws the same map for the same seed and another one for another", () => {
    expect(drawBoundaries(2025)).toEqual({buurten, wijken});
    expect(drawBoundaries(7).buurten[0]).not.toEqual(buurten[0]);
  });

  it.each([1, 2, 3])("draws a clean map for seed %i too", (seed) => {
    const map = drawBoundaries(seed);
    expect(map.wijken.map((w) => w.geometry.type)).toEqual(map.wijken.map(() => "Polygon"));
    expect([...edgesOf(map.buurten).values()].filter((n) => n > 2)).toEqual([]);
  });
});

function areaOf(shape: Shape): number {
  return (shape.geometry as Polygon).coordinates.reduce((sum, ring, i) => {
    let twice = 0;
    for (let j = 1; j < ring.length; j++) {
      twice += ring[j - 1]![0]! * ring[j]![1]! - ring[j]![0]! * ring[j - 1]![1]!;
    }
    return sum + (i === 0 ? 1 : -1) * Math.abs(twice / 2);
  }, 0);
}
