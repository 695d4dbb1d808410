import type {Polygon} from "geojson";
import {describe, expect, it} from "vitest";
import type {Boundary} from "../../../data-loaders/sources/cbs-boundaries/boundary.js";
import {pointLocator} from "../../../data-loaders/stages/place.js";
import {square} from "../../fixtures/sources/deliveries.js";

const buurt = (code: string, geometry: Boundary["geometry"]): Boundary => ({
  code,
  name: code,
  wijk: "WK",
  geometry
});
const polygon = (...coordinates: Polygon["coordinates"]): Polygon => ({type: "Polygon", coordinates});

describe("pointLocator(boundaries)(x, y)", () => {
  const locate = pointLocator([
    buurt("ring", polygon(square(0, 0, 1000), square(400, 400, 200))),
    buurt("hole", polygon(square(400, 400, 200))),
    buurt("parts", {
      type: "MultiPolygon",
      coordinates: [[square(1000, 0, 1000)], [square(5000, 5000, 10)]]
    })
  ]);

  it("finds the polygon that holds the point", () => {
    expect(locate(100, 100)).toBe("ring");
  });

  it("finds what lies in another's hole", () => {
    expect(locate(500, 500)).toBe("hole");
  });

  it("finds every part of a multipolygon", () => {
    expect([locate(1500, 500), locate(5005, 5005)]).toEqual(["parts", "parts"]);
  });

  it("is null outside all, inside their common box or not", () => {
    expect([locate(3000, 3000), locate(-1, 500), locate(9000, 9000)]).toEqual([null, null, null]);
  });

  it("gives a point on a shared border to exactly one side", () => {
    const sides = [100, 300, 500, 700].map((y) => locate(1000, y));
    expect(sides).toEqual(["parts", "parts", "parts", "parts"]);
  });
});
