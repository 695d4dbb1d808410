import {expect, test} from "vitest";
import {tablesInText} from "../../../src/lib/queries/referenced-tables.js";

const KNOWN = ["area", "figure", "period"];

test("tablesInText(sql, known) reads FROM, JOIN and lists, and leaves columns alone", () => {
  expect(tablesInText("SELECT area, period FROM figure f JOIN period USING (period)", KNOWN)).toEqual([
    "figure",
    "period"
  ]);
  expect(tablesInText('SELECT 1 FROM snapshot.main.Figure AS f, "area"', KNOWN)).toEqual(["area", "figure"]);
});

test("tablesInText(sql, known) overlooks comments and strings", () => {
  expect(tablesInText("-- from area\nSELECT 'from period' FROM figure", KNOWN)).toEqual(["figure"]);
});

test.each([
  ["SELECT 1 -- it's from area\n FROM figure", ["figure"]],
  ["SELECT $$ from area $$, E'\\' from area' FROM figure", ["figure"]],
  ["SELECT /* a /* b */ from area */ 1 FROM figure", ["figure"]],
  ["SELECT * FROM (SELECT 1) x, area WHERE n IN (FROM figure)", ["area", "figure"]],
  ["SELECT area, figure FROM (SELECT period, area FROM figure)", ["figure"]],
  ["WITH area AS (SELECT 1) SELECT * FROM area JOIN period USING (area)", ["period"]],
  ["SELECT sum(n) FILTER (WHERE period IN ('a', 'b')) FROM figure", ["figure"]],
  ["PIVOT figure ON period IN ('a') USING sum(n)", ["figure"]],
  ["SELECT * FROM figure ORDER BY area, period", ["figure"]]
])("tablesInText(%j) is %j", (sql, tables) => {
  expect(tablesInText(sql, KNOWN)).toEqual(tables);
});
