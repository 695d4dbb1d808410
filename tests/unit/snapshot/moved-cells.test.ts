import {describe, expect, test} from "vitest";
import {formatMoved} from "../../../bin/revise.js";
import {movedCells} from "../../../data-loaders/ledger/moved-cells.js";
import type {Released} from "../../../data-loaders/stages/types.js";

const table = (rows: [area: string, period: string, water: string, n: number][]) =>
  ({
    name: "woning",
    status: "protected",
    base: 5,
    columns: ["area", "period", "water", "n"].map((name, i) => ({
      name,
      type: name === "n" ? "integer" : "enum",
      values: rows.map((row) => row[i])
    }))
  }) as unknown as Released;

const before = table([
  ["BU1", "2023JJ00", "low", 5],
  ["BU1", "2023JJ00", "high", 20],
  ["BU2", "2023JJ00", "low", 10]
]);
const after = table([
  ["BU2", "2023JJ00", "low", 10],
  ["BU1", "2023JJ00", "low", 15],
  ["BU1", "2023JJ00", "high", 10],
  ["BU1", "2024JJ00", "low", 0]
]);

describe("movedCells(before, after)", () => {
  test("adds up cells that moved and cells that are new, by cube and period", () => {
    expect(movedCells([before], [after])).toEqual([
      {cube: "woning", period: "2023JJ00", added: 0, moved: 2, before: 25, after: 25},
      {cube: "woning", period: "2024JJ00", added: 1, moved: 0, before: 0, after: 0}
    ]);
  });

  test("holds against the last of several earlier tables", () => {
    expect(movedCells([before, after], [after])).toEqual([]);
  });
});

describe("formatMoved(moved)", () => {
  test("lines up released sums under their heads", () => {
    expect(formatMoved(movedCells([before], [after]))).toBe(
      "cube    period    cells moved  sum before  sum after  new cells\n" +
        "woning  2023JJ00            2          25         25          0\n" +
        "woning  2024JJ00            0           0          0          1\n"
    );
  });
});
