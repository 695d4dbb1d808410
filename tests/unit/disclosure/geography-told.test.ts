import type {Polygon} from "geojson";
import type {GeometryCollection} from "topojson-specification";
import {describe, expect, test} from "vitest";
import {drawDivision} from "../../../data-loaders/stages/geography/draw-division.js";
import {explainUnions} from "../../../data-loaders/stages/geography/explain-unions.js";
import {redrawnBuurten} from "../../../data-loaders/stages/geography/redrawn-buurten.js";
import {uniteSmallAreas} from "../../../data-loaders/stages/geography.js";
import type {Area} from "../../../src/lib/areas/area.js";
import {allBorders, innerBorders} from "../../../src/lib/areas/inner-borders.js";
import {yearsInWords} from "../../../src/lib/periods/years-in-words.js";

/** A rectangle in km with shared corners, as CBS boundaries come. */
function box(code: string, [left, low, right, high]: [number, number, number, number]) {
  const ring = [
    [left, low],
    [left, high],
    [right, high],
    [right, low],
    [left, low]
  ].map(([x, y]) => [x! * 1000, y! * 1000]);
  const geometry: Polygon = {type: "Polygon", coordinates: [ring]};
  return {code, name: `Buurt ${code.slice(-2)}`, wijk: "WK999901", geometry};
}

/** Three buurten in a row; the second was two before, one on top of the other. */
const NOW = [
  box("BU99990101", [0, 0, 1, 2]),
  box("BU99990102", [1, 0, 2, 2]),
  box("BU99990103", [2, 0, 3, 2])
];
const BEFORE = [box("BU99990108", [1, 0, 2, 1]), box("BU99990109", [1, 1, 2, 2])];

describe("explainUnions()", () => {
  const area: Area = {
    code: "BU99990101",
    level: "buurt",
    name: "Groot e.o.",
    parent: "WK999901",
    members: ["BU99990101", "BU99990102"],
    member_names: ["Groot", "Klein"]
  };
  const explain = (small: (number | null)[]) =>
    explainUnions(
      [area],
      small.flatMap((n, i) => [
        {area: "BU99990101", year: 2023 + i, n: 500},
        {area: "BU99990102", year: 2023 + i, n}
      ]),
      100
    );

  test("names the member that had too few inhabitants, and in which years", () => {
    expect(explain([90, 100, 99])).toEqual([
      {area: "BU99990101", small: [{code: "BU99990102", years: [2023, 2025], unknown: []}]}
    ]);
  });

  test("tells too few from unknown", () => {
    expect(explain([null, 150])[0]!.small).toEqual([{code: "BU99990102", years: [], unknown: [2023]}]);
  });

  test("names no member where the union was made in an earlier release", () => {
    expect(explain([150, 150])).toEqual([{area: "BU99990101", small: []}]);
  });

  test("holds no number of inhabitants", () => {
    expect(JSON.stringify(explain([87]))).not.toContain("87");
  });
});

describe("redrawnBuurten()", () => {
  const names = (codes: string[]) => new Map(codes.map((code) => [code, `Buurt ${code}`]));
  const redrawn = (...passages: [string, string, number][]) =>
    redrawnBuurten(
      passages.map(([old_code, new_code, share]) => ({old_code, new_code, share})),
      {before: names(["a", "b", "c"]), after: names(["a", "b", "c"])}
    ).map(({kind, before, after}) => [
      kind,
      before.map((b) => b.code).join(),
      after.map((b) => b.code).join()
    ]);

  test("leaves out a buurt that stayed what it was", () => {
    expect(redrawn(["a", "a", 1])).toEqual([]);
  });

  test("tells a new number, a merger and a split apart", () => {
    expect(redrawn(["a", "b", 1])).toEqual([["renumbered", "a", "b"]]);
    expect(redrawn(["a", "c", 1], ["b", "c", 1])).toEqual([["merged", "a,b", "c"]]);
    expect(redrawn(["a", "b", 0.6], ["a", "c", 0.4])).toEqual([["split", "a", "b,c"]]);
  });

  test("keeps together what passed into each other, also by way of a third", () => {
    expect(redrawn(["a", "a", 0.9], ["b", "b", 1], ["a", "b", 0.1], ["c", "b", 1])).toEqual([
      ["redrawn", "a,b,c", "a,b"]
    ]);
  });

  test("gives shares in hundredths", () => {
    const passages = [
      {old_code: "a", new_code: "b", share: 0.679657},
      {old_code: "a", new_code: "c", share: 0.320343}
    ];
    const [entry] = redrawnBuurten(passages, {before: names([]), after: names([])});
    expect(entry!.shares.map(({share}) => share)).toEqual([0.68, 0.32]);
  });
});

describe("drawDivision()", () => {
  const {areas, areaOf} = uniteSmallAreas({
    municipality: {code: "GM9999", name: "Proefstad"},
    boundaries: NOW,
    wijkNames: new Map([["WK999901", "Laag"]]),
    inhabitants: [50, 600, 700].map((n, i) => ({area: `BU9999010${i + 1}`, year: 2025, n})),
    minimum_inhabitants: 100,
    contiguity_tolerance_m: 0
  });
  const division = drawDivision(NOW, BEFORE, {areas, areaOf}, true);
  const ids = (object: string) =>
    (division.objects[object] as GeometryCollection).geometries.map(({id}) => String(id));

  test("holds every buurt as CBS has it beside the areas that they make", () => {
    expect(ids("buurt")).toEqual(["BU99990102", "BU99990103"]);
    expect(ids("member")).toEqual(["BU99990101", "BU99990102", "BU99990103"]);
    expect(ids("previous")).toEqual(["BU99990108", "BU99990109"]);
  });

  test("has the one border that is gone within a union", () => {
    const {coordinates} = innerBorders(division, "member", ["BU99990101", "BU99990102"]);
    expect(coordinates.flat().map(([x, y]) => [Math.round(x!), Math.round(y!)])).toEqual(
      expect.arrayContaining([
        [1000, 0],
        [1000, 2000]
      ])
    );
    expect(coordinates.flat().every(([x]) => Math.round(x!) === 1000)).toBe(true);
  });

  test("has the border that ran through a buurt before", () => {
    const inner = innerBorders(division, "previous", ["BU99990108", "BU99990109"]).coordinates.flat();
    expect(inner.every(([, y]) => Math.round(y!) === 1000)).toBe(true);
    const all = allBorders(division, "previous", ["BU99990108"]).coordinates.flat();
    expect(new Set(all.map(([x]) => Math.round(x!)))).toEqual(new Set([1000, 2000]));
  });

  test("has no earlier outlines where nothing was redrawn", () => {
    expect(drawDivision(NOW, [], {areas, areaOf}, true).objects.previous).toBeUndefined();
  });
});

test("yearsInWords() writes years that follow on each other as a run", () => {
  expect(yearsInWords([2021, 2022, 2023, 2025])).toBe("2021–2023, 2025");
  expect(yearsInWords([2024])).toBe("2024");
});
