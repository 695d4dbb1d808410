import {expect, test} from "vitest";
import {figureQuery} from "../../../../src/workbench/builder/figure-query.js";
import {mixWarnings} from "../../../../src/workbench/builder/mix-warnings.js";
import {hasRemarksInside, sqlWith} from "../../../../src/workbench/builder/sql-with.js";
import {readFigure} from "../../../../src/workbench/builder/written-figure.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();

test("figureQuery(map, …) asks the period that the map shows", () => {
  const map = readFigure("map", "title: x\nindicator: overbewoond\nlevel: wijk\nperiod: latest year")!;
  const {splits, filters, state} = figureQuery(map, manifest, {}, "2025JJ00");
  expect({splits, filters, state}).toEqual({
    splits: ["area"],
    filters: [
      {column: "indicator", values: ["overbewoond"]},
      {column: "area.level", values: ["wijk"]},
      {column: "period", values: ["2025JJ00"]}
    ],
    state: "rounded"
  });
});

test("figureQuery(trend, …) reads the inputs of the figure", () => {
  const trend = readFigure(
    "trend",
    "title: x\nindicator: $cijfer\nlevel: wijk\nperiod: each year\nareas: $wijken"
  )!;
  const {splits, filters} = figureQuery(trend, manifest, {cijfer: "overbewoond", wijken: ["WK999901"]}, null);
  expect({splits, filters}).toEqual({
    splits: ["area", "period"],
    filters: [
      {column: "indicator", input: "cijfer"},
      {column: "area.level", values: ["wijk"]},
      {column: "area", input: "wijken"},
      {column: "period.kind", values: ["year"]}
    ]
  });
});

test("figureQuery(compare, …) asks the area, what it lies in, and the others", () => {
  const compare = readFigure(
    "compare",
    "title: x\nindicator: overbewoond\narea: BU99990101\nwith: [BU99990201]\nperiod: 2024JJ00"
  )!;
  expect(figureQuery(compare, manifest, {}, null).filters).toContainEqual({
    column: "area",
    values: ["BU99990101", "WK999901", "GM9999", "BU99990201"]
  });
});

const SUM = {
  table: "figure",
  splits: [],
  measures: [{what: "n"} as const],
  state: null,
  filters: [],
  order: null,
  limit: null
};

test("mixWarnings(choice) tells of levels, kinds of period and indicators that are added up", () => {
  expect(mixWarnings(SUM, QUERY_SCHEMA)).toEqual(["mix_levels", "mix_periods", "mix_indicators"]);
});

test("mixWarnings(choice) has none where one of each is chosen or kept apart", () => {
  const filters = [
    {column: "area", values: ["WK999901", "WK999902"]},
    {column: "period", values: ["2024JJ00", "2025JJ00"]}
  ];
  expect(mixWarnings({...SUM, splits: ["indicator"], filters}, QUERY_SCHEMA)).toEqual([]);
});

test("mixWarnings(choice) sees a wijk and its buurt, a year and its months in one list", () => {
  const filters = [
    {column: "indicator", input: "cijfer"},
    {column: "area", values: ["WK999901", "BU99990101"]},
    {column: "period", values: ["2025JJ00", "2025MM01"]}
  ];
  expect(mixWarnings({...SUM, filters}, QUERY_SCHEMA)).toEqual(["mix_levels", "mix_periods"]);
});

test("sqlWith(sql, other) keeps the remarks above a query", () => {
  expect(sqlWith("-- voor het college\n\nSELECT 1", "SELECT 2")).toBe("-- voor het college\n\nSELECT 2");
  expect(sqlWith("\nSELECT 1", "SELECT 2")).toBe("SELECT 2");
});

test.each([
  ["-- boven\nSELECT 1", false],
  ["SELECT '-- geen', \"--\" FROM a", false],
  ["SELECT 1 -- naast", true],
  ["SELECT/* in */1", true],
  ["SELECT 1 - 2", false]
])("hasRemarksInside(%j) is %j", (sql, said) => {
  expect(hasRemarksInside(sql)).toBe(said);
});
