import {expect, test} from "vitest";
import {bareSql, tablesInText} from "../../../src/lib/queries/referenced-tables.js";

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

test("bareSql(sql) keeps an apostrophe in a comment from opening a string", () => {
  expect(bareSql("SELECT 1 -- it's\n, 'a--b'")).toBe("SELECT 1  \n, ''");
});
