import {polygonArea} from "d3";
import type {Polygon} from "geojson";
import {describe, expect, it} from "vitest";
import {drawBoundaries} from "../../../data-loaders/demo/geometry/boundaries.js";
import {halve} from "../../../data-loaders/demo/geometry/halve.js";
import {omrekentabel} from "../../../data-loaders/demo/registers/crosswalk.js";
import {kleinverbruik} from "../../../data-loaders/demo/registers/energy-postcode.js";
import {kerncijfers} from "../../../data-loaders/demo/registers/key-figures.js";
import {makeTown} from "../../../data-loaders/demo/registers/make-town.js";
import {rondkomen} from "../../../data-loaders/demo/registers/rivm.js";
import {spearman} from "../../../src/lib/stats/rank-correlation.js";

const town = makeTown(11, 0.1, drawBoundaries(11));
const {division, earlier} = town;
/** Rows of a delivery without its header, fields without quotes and padding. */
const rows = (lines: Iterable<string>, separator = ";") =>
  [...lines].slice(1).map((line) => line.split(separator).map((field) => field.replaceAll('"', "").trim()));
const ringOf = (code: string) => {
  const shape = [...division.buurten, ...earlier.buurten].find((buurt) => buurt.code === code)!;
  return (shape.geometry as Polygon).coordinates[0] as [number, number][];
};
const areaOf = (...codes: string[]) =>
  codes.reduce((sum, code) => sum + Math.abs(polygonArea(ringOf(code))), 0);

describe("the earlier division of the fictional municipality", () => {
  it("differs in one merged, one split and one renumbered buurt, and nowhere else", () => {
    const now = new Set(division.buurten.map(({code}) => code));
    const before = new Set(earlier.buurten.map(({code}) => code));
    expect([...before].filter((code) => !now.has(code))).toEqual([
      "BU99991309",
      "BU99993207",
      "BU99993208",
      "BU99994409"
    ]);
    expect([...now].filter((code) => !before.has(code))).toEqual([
      "BU99991304",
      "BU99993201",
      "BU99994401",
      "BU99994404"
    ]);
  });

  it("covers the same ground", () => {
    expect(areaOf("BU99993207", "BU99993208")).toBeCloseTo(areaOf("BU99993201"), 3);
    expect(areaOf("BU99994409")).toBeCloseTo(areaOf("BU99994401", "BU99994404"), 3);
  });

  it("is told by a crosswalk whose shares add up to 1", () => {
    const passages = rows(omrekentabel(town.objects, earlier, division));
    expect(passages.filter((row) => row[5] !== "ongewijzigd").map((row) => [row[0], row[2], row[5]])).toEqual(
      [
        ["BU99991309", "BU99991304", "hernummerd"],
        ["BU99993207", "BU99993201", "samengevoegd"],
        ["BU99993208", "BU99993201", "samengevoegd"],
        ["BU99994409", "BU99994401", "gesplitst"],
        ["BU99994409", "BU99994404", "gesplitst"]
      ]
    );
    const shares = new Map<string, number>();
    for (const [old, , , , share] of passages) shares.set(old!, (shares.get(old!) ?? 0) + Number(share));
    expect([...shares.values()].filter((sum) => Math.abs(sum - 1) > 1e-5)).toEqual([]);
    expect(shares.size).toBe(79);
  });
});

describe("halve(ring)", () => {
  it("cuts a square along its diagonal", () => {
    const [one, other] = halve([
      [0, 0],
      [0, 2],
      [2, 2],
      [2, 0],
      [0, 0]
    ]);
    expect([Math.abs(polygonArea(one)), Math.abs(polygonArea(other))]).toEqual([2, 2]);
  });

  it("does not cut across a notch", () => {
    // A notch from the right: the short way between the two arms runs outside.
    const halves = halve([
      [0, 0],
      [4, 0],
      [4, 1],
      [1, 2],
      [4, 3],
      [4, 4],
      [0, 4],
      [0, 0]
    ]);
    expect(halves[0].length + halves[1].length).toBe(7 + 2 + 2);
    expect(halves.map((half) => Math.abs(polygonArea(half))).reduce((a, b) => a + b, 0)).toBe(13);
  });
});

describe("kerncijfers(town, division, year)", () => {
  const figures = (year: number) => rows(kerncijfers(town, year > 2022 ? division : earlier, year));
  const buurten = (year: number) => figures(year).filter((row) => row[2] === "Buurt");

  it("gives years up to 2022 in the earlier buurten", () => {
    expect(buurten(2022).map((row) => row[3])).toEqual(earlier.buurten.map(({code}) => code));
    expect(buurten(2023).map((row) => row[3])).toEqual(division.buurten.map(({code}) => code));
  });

  it("says once which outlines changed, in the first year after", () => {
    const changes = (year: number) =>
      buurten(year)
        .filter((row) => row[4] !== "1")
        .map((row) => [row[3], row[4]]);
    expect(changes(2023)).toEqual([
      ["BU99991304", "2"],
      ["BU99993201", "3"],
      ["BU99994401", "3"],
      ["BU99994404", "3"]
    ]);
    expect([changes(2022), changes(2024)]).toEqual([[], []]);
  });

  it("gives tenure that adds up to 100, rounded, and none of under 20 dwellings", () => {
    const told = buurten(2024).filter((row) => row[15] !== ".");
    expect(told.length).toBeGreaterThan(50);
    expect(
      told.filter((row) => Math.abs(Number(row[15]) + Number(row[16]) + Number(row[19]) - 100) > 1)
    ).toEqual([]);
    expect(buurten(2024).filter((row) => Number(row[14]) < 15 && row[15] !== ".")).toEqual([]);
  });

  it("withholds incomes of under 2,500 residents, and those of the newest year", () => {
    const wijken = figures(2024).filter((row) => row[2] !== "Buurt");
    expect(wijken.filter((row) => (row[20] === ".") !== Number(row[5]) < 2500)).toEqual([]);
    expect(wijken[0]![20]).toMatch(/^\d\d,\d$/);
    expect(figures(2025).filter((row) => row[20] !== ".")).toEqual([]);
  });
});

describe("rondkomen(seed)", () => {
  const values = rows(rondkomen(11)).filter((row) => row[2] === "MW00000" && row[6] === "Buurt");

  it("withholds buurten of very few people", () => {
    expect(values.filter((row) => row[8] === ".")).toHaveLength(8);
  });

  it("goes with tenure: more people have trouble where corporations own more, but not in step", () => {
    const corporation = new Map(rows(kerncijfers(town, division, 2024)).map((row) => [row[3], row[17]]));
    const pairs = values
      .map((row) => [Number(row[8]), Number(corporation.get(row[3]!))] as const)
      .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
    const rho = spearman(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b)
    )!;
    expect(rho).toBeGreaterThan(0.3);
    expect(rho).toBeLessThan(0.9);
  });
});

describe("kleinverbruik(town, year)", () => {
  const electricity = rows(kleinverbruik(town, 2023), "\t").filter((row) => row[8] === "ELK");

  it("tells of at least ten connections a row", () => {
    expect(Math.min(...electricity.map((row) => Number(row[10])))).toBe(10);
  });

  it("names every postcode in use once, in ranges that do not overlap", () => {
    const ranges = electricity.map((row) => [row[4]!, row[5]!] as const);
    expect(ranges.filter(([from, until], i) => from > until || (i > 0 && from <= ranges[i - 1]![1]))).toEqual(
      []
    );
    const inUse = new Set<string>();
    for (let row = 0; row < town.objects.count; row++)
      if (town.objects.status.at(row) <= 1) inUse.add(town.ids.postcode(row));
    const lost = [...inUse].filter((code) => !ranges.some(([from, until]) => from <= code && code <= until));
    expect(lost.length).toBeLessThan(inUse.size * 0.05);
  });

  it("is near what a dwelling in the Netherlands takes, with shops among them", () => {
    const sum = (weight: (row: string[]) => number) =>
      electricity.reduce((total, row) => total + weight(row), 0);
    const mean = sum((row) => Number(row[16]) * Number(row[10])) / sum((row) => Number(row[10]));
    expect(mean).toBeGreaterThan(2_500);
    expect(mean).toBeLessThan(4_500);
  });
});
