import {expect, test} from "vitest";
import {coarsenTable} from "../../../data-loaders/edition/coarsen-table.js";
import type {PlainTable} from "../../../data-loaders/write/parts.js";
import {AREAS} from "../disclosure/synthetic-town.js";

const table = (rows: [area: string, period: string, kind: string, n: number][]): PlainTable => ({
  name: "reports",
  status: "protected",
  base: 5,
  columns: (["area", "period", "kind", "n"] as const).map((name, i) => ({
    name,
    type: name === "n" ? "integer" : "enum",
    values: rows.map((row) => row[i]!)
  }))
});
const rowsOf = ({columns}: PlainTable) =>
  columns[0]!.values.map((_, row) => columns.map(({values}) => values[row]));

test("coarsenTable(table, size, areas) adds buurten up to their wijk, category by category", () => {
  const cells = table([
    ["BU99990101", "2024JJ00", "noise", 5],
    ["BU99990102", "2024JJ00", "noise", 10],
    ["BU99990102", "2024JJ00", "youth", 15],
    ["BU99990201", "2024JJ00", "noise", 0]
  ]);
  expect(rowsOf(coarsenTable(cells, {level: "wijk", period: "year"}, AREAS))).toEqual([
    ["WK999901", "2024JJ00", "noise", 15],
    ["WK999901", "2024JJ00", "youth", 15],
    ["WK999902", "2024JJ00", "noise", 0]
  ]);
});

test("coarsenTable(table, size, areas) adds months up to their quarter", () => {
  const months = [1, 2, 3, 4, 5, 6].map((m): [string, string, string, number] => [
    "BU99990101",
    `2024MM0${m}`,
    "noise",
    5 * m
  ]);
  expect(rowsOf(coarsenTable(table(months), {level: "buurt", period: "quarter"}, AREAS))).toEqual([
    ["BU99990101", "2024KW01", "noise", 30],
    ["BU99990101", "2024KW02", "noise", 75]
  ]);
});

test("coarsenTable(table, size, areas) refuses a year of which months lack", () => {
  const cells = table([["BU99990101", "2024MM01", "noise", 5]]);
  expect(() => coarsenTable(cells, {level: "buurt", period: "year"}, AREAS)).toThrow(
    "reports: 1 periods are not whole; expected all cells of each year"
  );
});

test("coarsenTable(table, size, areas) refuses cells larger than those it is asked for", () => {
  const cells = table([["BU99990101", "2024JJ00", "noise", 5]]);
  expect(() => coarsenTable(cells, {level: "buurt", period: "quarter"}, AREAS)).toThrow(
    "reports: cells of a year cannot be added up to a quarter"
  );
  expect(() =>
    coarsenTable(table([["WK999901", "2024JJ00", "noise", 5]]), {level: "buurt", period: "year"}, AREAS)
  ).toThrow("area WK999901 has no buurt above it");
});
