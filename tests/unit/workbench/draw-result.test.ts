import {expect, test} from "vitest";
import {numberFormat} from "../../../src/live/result-table.js";
import {chartRows, resultProvenance, resultSpec} from "../../../src/workbench/draw-result.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const SHAPE = {
  types: ["map" as const],
  values: ["n"],
  area: {column: "wijk", level: "wijk" as const},
  label: "wijk"
};
const rows = [{wijk: "WK999901", n: 5, ok: true}];

test("chartRows(result, shape, manifest) names areas by their codes", () => {
  expect(chartRows({rows}, SHAPE, manifest)).toEqual([
    {wijk: "WK999901", n: 5, ok: "true", area: "WK999901", area_name: "Oude Sluis"}
  ]);
});

test("resultSpec(shape, choice, result, locale) maps at the level of the codes", () => {
  expect(resultSpec(SHAPE, {type: "map", value: "n"}, {rows}, "nl")).toEqual({
    type: "map",
    title: "n per wijk",
    value: "n",
    unit: "",
    level: "wijk"
  });
});

test("resultProvenance(result, manifest, locale) speaks of rounding unless all tables are public", () => {
  const entry = {base: 1, rows: 1, columns: [], content_sha256: ""};
  const tables = [
    {...entry, name: "offence", status: "public" as const},
    {...entry, name: "woning", status: "protected" as const}
  ];
  const said = (names: string[]) =>
    resultProvenance({tables: names}, {...manifest, tables}, "en").uncertainty;
  expect(said(["offence"])).toBe("public figures, unchanged");
  expect(said(["offence", "woning"])).toMatch(/rounded to multiples of 5/);
});

test("numberFormat(values, locale) gives a column one number of decimals, and leaves years ungrouped", () => {
  expect(numberFormat([2025], "nl")(2025)).toBe("2025");
  expect(numberFormat([12345, null], "nl")(12345)).toBe("12.345");
  expect(numberFormat([1.5, 0.25], "nl")(0.25)).toBe("0,25");
  expect(numberFormat([0.1234], "en")(0.1234)).toBe("0.1234");
});
