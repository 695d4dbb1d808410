import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {figureArrow} from "../../../src/lib/downloads/figure-arrow.js";
import {BUURTEN_2021, spec} from "../charts/fixtures.js";
import {FEW, numbers, ORIGIN} from "./figures.js";

test("figureArrow(data, origin, locale) is read by apache-arrow with codes, exact numbers and nulls", () => {
  const table = tableFromIPC(figureArrow(FEW, ORIGIN, "nl"));
  const column = (name: string) => [...table.getChild(name)!];
  expect(table.schema.fields.map((field) => `${field.name} ${field.type}`)).toEqual([
    "area Dictionary<Int32, Utf8>",
    "area_name Dictionary<Int32, Utf8>",
    "period Dictionary<Int32, Utf8>",
    "state Dictionary<Int32, Utf8>",
    "n Float64",
    "rate Float64",
    "lower Float64",
    "upper Float64"
  ]);
  expect(column("area_name")).toEqual(["Molenkade", "Molenkade", 'Sluis, "oud"']);
  expect(column("state")).toEqual(["value", "small", "not_published"]);
  expect(column("n")).toEqual([15, 0, null]);
  expect(column("rate")).toEqual([1.25, null, null]);
});

test("figureArrow(data, origin, locale) says in its schema where the figures come from", () => {
  const {metadata, fields} = tableFromIPC(figureArrow(FEW, ORIGIN, "en")).schema;
  expect(Object.fromEntries(metadata)).toEqual({
    title: "Overbewoonde woningen",
    unit: "%",
    source: "BAG",
    period: "2021",
    population: "woningen in gebruik",
    uncertainty: "95%-interval",
    snapshot: "01234567",
    origin: ORIGIN
  });
  expect(fields.find((field) => field.name === "rate")!.metadata.get("label")).toBe("Share (%)");
});

test("figureArrow(data, origin, locale) holds every number of a figure as the figure has it", () => {
  const told = numbers(spec({type: "bar", y: "area_name"}), BUURTEN_2021);
  const table = tableFromIPC(figureArrow(told, ORIGIN, "nl"));
  expect(BUURTEN_2021.map((row) => row.state)).toContain("small");
  for (const id of ["n", "denominator", "rate", "lower", "upper"])
    expect([...table.getChild(id)!]).toEqual(told.rows.map((row) => row[id]));
});

test("figureArrow(data, origin, locale) of a figure without rows keeps its columns", () => {
  const table = tableFromIPC(figureArrow({...FEW, rows: []}, ORIGIN, "nl"));
  expect([table.numRows, table.schema.names.length]).toEqual([0, 8]);
});
