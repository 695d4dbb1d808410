import {expect, test} from "vitest";
import type {QueryChoice} from "../../../../src/workbench/builder/query-choice.js";
import {sqlOf} from "../../../../src/workbench/builder/sql-of.js";
import {queryDatabase} from "../../../fixtures/query-database.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";

const database = queryDatabase();

const NOTHING: QueryChoice = {
  table: "figure",
  splits: [],
  measures: [],
  state: null,
  filters: [],
  order: null,
  limit: null
};

async function answer(choice: Partial<QueryChoice>): Promise<unknown[][]> {
  const sql = sqlOf({...NOTHING, ...choice}, QUERY_SCHEMA);
  return (await database().runAndReadAll(sql))
    .getRowsJson()
    .map((row) =>
      row.map((value) =>
        Number(value) === value || value === null
          ? value
          : /^-?\d+$/.test(String(value))
            ? Number(value)
            : value
      )
    );
}

test("sqlOf(choice) divides sums: a large wijk weighs more than a small one", async () => {
  const rows = await answer({
    measures: [{what: "n"}, {what: "rate", per: 100}],
    filters: [
      {column: "area.level", values: ["wijk"]},
      {column: "period", values: ["2025JJ00"]}
    ]
  });
  // 60 of 4,000; the mean of the two rates would be 2.
  expect(rows).toEqual([[60, 1.5]]);
});

test("sqlOf(choice) leaves a denominator out of a rate where its count is missing", async () => {
  const rows = await answer({
    measures: [{what: "rate", per: 1000}],
    filters: [
      {column: "area.level", values: ["buurt"]},
      {column: "area.parent", values: ["WK999901"]}
    ]
  });
  expect(rows).toEqual([[0]]);
});

test("sqlOf(choice) says of each row what it can say", async () => {
  const rows = await answer({
    splits: ["area"],
    measures: [{what: "n"}, {what: "rate", per: 100}],
    state: "rounded",
    filters: [{column: "period", values: ["2025JJ00"]}],
    order: {by: "area", down: false}
  });
  expect(rows.map((row) => [row[0], row[2], row[4]])).toEqual([
    ["BU99990101", 0, "small"],
    ["BU99990102", null, "missing"],
    ["BU99990201", 5, "not_published"],
    ["GM9999", 60, "value"],
    ["WK999901", 30, "value"],
    ["WK999902", 30, "value"]
  ]);
});

test("sqlOf(choice) adds up buurten by wijk and months by year", async () => {
  const rows = await answer({
    table: "melding",
    splits: ["area.parent", "period.year"],
    measures: [{what: "n"}],
    filters: [{column: "period.kind", values: ["month"]}],
    order: {by: "n", down: true},
    limit: 2
  });
  expect(rows).toEqual([
    ["WK999901", "Oude Sluis", "2025JJ00", 30],
    ["WK999902", "Molenkade", "2025JJ00", 20]
  ]);
});

test("sqlOf(choice) orders by the column of the answer, not by that of the table", async () => {
  const rows = await answer({
    table: "melding",
    splits: ["kind", "period.year"],
    measures: [{what: "n"}],
    order: {by: "period", down: true}
  });
  expect(rows.map(([, period]) => period)).toEqual(["2025JJ00", "2025JJ00", "2024JJ00"]);
});
