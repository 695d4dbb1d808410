import {feature} from "topojson-client";
import {topology} from "topojson-server";
import {describe, expect, test} from "vitest";
import type {GeographyEntry} from "../../../src/lib/snapshot/geography-entry.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {data, draw, text} from "./draw-view.js";

const layer = (level: string) =>
  feature(data.shapes, data.shapes.objects[level]!) as GeoJSON.FeatureCollection;

/** Grachtzoom and Rietplas are united in the fixture; here the outlines of both, as halves of one. */
function members(): GeoJSON.FeatureCollection {
  const features = layer("buurt").features.flatMap((area) => {
    if (area.id !== "BU99990103") return [area];
    const [a, b, c, d] = (area.geometry as GeoJSON.Polygon).coordinates[0]!;
    const half = (id: string, ...ring: GeoJSON.Position[]): GeoJSON.Feature => ({
      ...area,
      id,
      geometry: {type: "Polygon", coordinates: [[...ring, ring[0]!]]}
    });
    return [half("BU99990103", a!, b!, c!), half("BU99990104", a!, c!, d!)];
  });
  return {type: "FeatureCollection", features};
}

const GEOGRAPHY: GeographyEntry = {
  unions: [{area: "BU99990103", small: [{code: "BU99990104", years: [2021, 2022], unknown: []}]}],
  previous: {
    vintage: 2022,
    until_year: 2022,
    buurten: {before: 7, after: 7},
    redrawn: [
      {
        kind: "split",
        before: [{code: "BU99990109", name: "Grachtplas"}],
        after: [
          {code: "BU99990103", name: "Grachtzoom"},
          {code: "BU99990104", name: "Rietplas"}
        ],
        shares: [
          {before: "BU99990109", after: "BU99990103", share: 0.68},
          {before: "BU99990109", after: "BU99990104", share: 0.32}
        ]
      }
    ]
  }
};
const [united] = layer("buurt").features.filter(({id}) => id === "BU99990103");
const division = topology({
  gemeente: layer("gemeente"),
  wijk: layer("wijk"),
  buurt: layer("buurt"),
  member: members(),
  previous: {
    type: "FeatureCollection",
    features: [{...united!, id: "BU99990109"}]
  } as GeoJSON.FeatureCollection
});
const from: SnapshotData = {...data, manifest: {...data.manifest, geography: GEOGRAPHY}, division};
const cells = (view: Element) =>
  [...view.querySelectorAll("tbody tr")].map((row) => [...row.children].map(text));

describe("merged()", () => {
  const view = draw("merged", {}, {from});

  test("has a row per union: its number, its members, and why", () => {
    expect(cells(view)).toEqual([
      ["1. Grachtzoom", "Grachtzoom en Rietplas", "Rietplas: minder dan 100 inwoners in 2021–2022"]
    ]);
  });

  test("leads to the union", () => {
    expect(view.querySelector("td a, th a")?.getAttribute("href")).toBe("./index.html#gebied=BU99990103");
  });

  test("draws each union with its number and the border that is gone, and says so in words", () => {
    const svg = view.querySelector("svg.chart-plot")!;
    expect(svg.getAttribute("aria-label")).toBe(
      "Kaart van de gemeente met de samengevoegde gebieden genummerd: Grachtzoom (Grachtzoom en Rietplas)."
    );
    expect([...svg.querySelectorAll("text")].map(text)).toEqual(["1"]);
    expect(svg.querySelector("[data-label]")?.getAttribute("data-label")).toBe(
      "1. Grachtzoom: Grachtzoom en Rietplas"
    );
    expect(svg.querySelectorAll("[stroke-dasharray]")).toHaveLength(1);
    expect(text(view.querySelector(".chart-summary"))).toBe(
      "2 van de 7 buurten zijn samen 1 gebied geworden; er blijven 6 gebieden over."
    );
  });

  test("says that a union stays that was made in an earlier release", () => {
    const geography = {...GEOGRAPHY, unions: [{area: "BU99990103", small: []}]};
    const kept = draw("merged", {}, {from: {...from, manifest: {...from.manifest, geography}}});
    expect(cells(kept)[0]![2]).toMatch(/^Samengevoegd in een eerdere publicatie; dat blijft zo/);
  });

  test("needs no outlines for its table", () => {
    const plain = draw("merged", {}, {from: data});
    expect(plain.querySelector("svg")).toBeNull();
    expect(cells(plain)).toHaveLength(1);
  });
});

describe("redrawn()", () => {
  test("has a row per change: what it was, what it is, and how figures were brought forward", () => {
    expect(cells(draw("redrawn", {}, {from}))).toEqual([
      [
        "1. gesplitst",
        "Grachtplas",
        "Grachtzoom en Rietplas",
        "naar aandeel adressen: 68% naar Grachtzoom en 32% naar Rietplas; geschat"
      ]
    ]);
  });

  test("draws the borders of before, dashed", () => {
    const svg = draw("redrawn", {}, {from}).querySelector("svg.chart-plot")!;
    expect(svg.querySelectorAll("[stroke-dasharray]")).toHaveLength(1);
    expect(svg.getAttribute("aria-label")).toContain("1. Grachtplas werd Grachtzoom en Rietplas");
  });

  test("is hidden where there is no earlier division", () => {
    expect(draw("redrawn").hasAttribute("hidden")).toBe(true);
  });
});

test("a merged member is found by its name in the table and on the map", () => {
  expect(text(draw("table", {phenomenon: "overbewoning"}).querySelector('[data-area="BU99990103"] th'))).toBe(
    "Grachtzoom met Rietplas"
  );
  const mark = draw("map", {phenomenon: "overbewoning"}).querySelector('[data-area="BU99990103"]');
  expect(mark?.getAttribute("data-label")).toMatch(/^Grachtzoom \(met Rietplas\): /);
});
