import {expect, test} from "vitest";
import type {ResultColumn, ResultRow} from "../../../src/engine/run-select.js";
import {chartShape} from "../../../src/workbench/builder/chart-shape.js";

test("chartShape(result) maps areas by their codes, names them, and prefers a rate", () => {
  const result = table(
    ["area", "name", "n#", "rate#"],
    [
      ["WK999901", "Oude Sluis", 5, 1.5],
      ["WK999902", "Molenkade", 10, 2.5]
    ]
  );
  expect(chartShape(result)).toEqual({
    types: ["map", "bar"],
    values: ["rate", "n"],
    area: {column: "area", level: "wijk"},
    label: "name"
  });
});

test("chartShape(result) draws periods as a line", () => {
  const result = table(
    ["period", "n#"],
    [
      ["2024JJ00", 5],
      ["2025JJ00", 10]
    ]
  );
  expect(chartShape(result)).toEqual({
    types: ["line", "bar"],
    values: ["n"],
    period: "period",
    label: "period"
  });
});

test("chartShape(result) splits lines by a text with few values", () => {
  const result = table(
    ["soort", "maand", "n#"],
    [
      ["a", "2025MM01", 5],
      ["a", "2025MM02", 10],
      ["b", "2025MM01", 0],
      ["b", "2025MM02", 5]
    ]
  );
  expect(chartShape(result)).toMatchObject({types: ["line"], period: "maand", series: "soort"});
});

test("chartShape(result) sets areas against periods", () => {
  const rows = ["BU99990101", "BU99990102"].flatMap((area) =>
    ["2024JJ00", "2025JJ00"].map((period) => [area, period, 5])
  );
  expect(chartShape(table(["area", "period", "n#"], rows))?.types).toEqual(["heatmap", "line"]);
});

test("chartShape(result) makes no map of areas of mixed levels", () => {
  const result = table(
    ["area", "n#"],
    [
      ["GM9999", 5],
      ["WK999901", 10]
    ]
  );
  expect(chartShape(result)).toEqual({types: ["bar"], values: ["n"], label: "area"});
});

test("chartShape(result) is null for numbers alone, for texts alone, for no rows and for repeated names", () => {
  expect(chartShape(table(["n#"], [[1]]))).toBe(null);
  expect(chartShape(table(["name"], [["a"]]))).toBe(null);
  expect(chartShape(table(["name", "n#"], []))).toBe(null);
  expect(
    chartShape(
      table(
        ["name", "n#"],
        [
          ["a", 1],
          ["a", 2]
        ]
      )
    )
  ).toBe(null);
});

/** Makes a result; a name that ends in # is a number. */
function table(names: string[], rows: (string | number)[][]): {columns: ResultColumn[]; rows: ResultRow[]} {
  const columns = names.map(
    (name): ResultColumn =>
      name.endsWith("#")
        ? {name: name.slice(0, -1), kind: "number", type: "INTEGER"}
        : {name, kind: "text", type: "VARCHAR"}
  );
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null])))
  };
}
