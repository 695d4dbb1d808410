import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {inputRows} from "../../src/lib/notebook/input-rows.js";
import {inputTableSql} from "../../src/lib/notebook/input-table.js";
import type {InputValue} from "../../src/lib/notebook/input-values.js";
import type {InputSpec} from "../../src/lib/notebook/schema/inputs.js";
import {sqlOf} from "../../src/workbench/builder/sql-of.js";
import {sliceOf} from "../../src/workbench/linked/slice.js";
import {slicePlan} from "../../src/workbench/linked/slice-sql.js";
import {queryChoices} from "../fixtures/query-choices.js";
import {queryDatabase} from "../fixtures/query-database.js";
import {QUERY_SCHEMA} from "../fixtures/query-tables.js";

const database = queryDatabase();
let manifest: Parameters<typeof inputRows>[2];

beforeAll(async () => {
  // Unknown counts, empty denominators, words that are not there, and an area that no list has.
  await database().run(`INSERT INTO figure SELECT 'overbewoond', area, period,
    CASE WHEN i % 7 = 0 THEN NULL ELSE 5 * (i % 4) END, CASE WHEN i % 11 = 0 THEN NULL ELSE 60 * (i % 3) END
    FROM (SELECT area, period, row_number() OVER (ORDER BY area, period) AS i FROM area, period)`);
  await database().run("INSERT INTO melding VALUES ('BU99999999', '2025MM01', NULL, 5)");
  const areas = await rowsOf("FROM area");
  const periods = await rowsOf("FROM period");
  manifest = {
    areas: areas.map((area) => ({...area, code: area.area})),
    periods: periods.map((period) => ({...period, code: period.period})),
    indicators: [{id: "overbewoond"}]
  } as unknown as typeof manifest;
});

const AREAS = ["GM9999", "WK999901", "WK999902", "BU99990101", "BU99990102", "BU99990201", "BU12345678"];
const PERIODS = ["2024JJ00", "2025JJ00", "2024MM01", "2025MM01", "2025MM02"];
const WORDS = ["geluid", "jeugd", "wijk"];
const label = "x";

interface Held {
  spec: InputSpec;
  value: InputValue;
}

const some = (values: readonly string[], spec: InputSpec): fc.Arbitrary<Held> =>
  fc.subarray([...values]).map((value) => ({spec, value}));
const one = (values: readonly (string | number)[], spec: InputSpec): fc.Arbitrary<Held> =>
  fc.constantFrom(...values).map((value) => ({spec, value}));

const wordInput = fc.oneof(
  some(AREAS, {type: "area", label, multiple: true}),
  some(AREAS, {type: "area", label, level: "buurt", multiple: true}),
  one(AREAS, {type: "area", label}),
  some(PERIODS, {type: "period", label, multiple: true, value: []}),
  one(["each month", "each year", "latest year"], {type: "period", label, multiple: true, value: []}),
  some(WORDS, {type: "choice", label, options: WORDS, multiple: true, value: []})
);
const numberInput = one([0, 5, 10, 2025], {type: "number", label, min: 0, max: 3000, value: 0});

type Row = Record<string, unknown>;

async function rowsOf(sql: string): Promise<Row[]> {
  const reader = await database().runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** The last bit of a quotient may differ. */
const close = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(14)) : value);

const inSomeOrder = (rows: readonly Row[]) =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.keys(row)
          .sort()
          .map((name) => close(row[name]))
      )
    )
    .sort();

test("sliceOf(plan, columns).rows(inputs) are the rows of native DuckDB, in the order that was asked", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(queryChoices(12), wordInput, numberInput, async (choice, gebied, grens) => {
      const plan = slicePlan(choice, QUERY_SCHEMA);
      fc.pre(plan !== null);
      const columns = (await database().runAndReadAll(plan.sql)).getColumnsObjectJS();
      const sql = sqlOf(choice, QUERY_SCHEMA);
      await database().run(inputTableSql("gebied", {type: "area", label}, "WK999901"));
      await database().run(inputTableSql("grens", grens.spec, grens.value));
      const slice = sliceOf(plan, columns, (await rowsOf(sql)) as never, QUERY_SCHEMA)!;

      await database().run(inputTableSql("gebied", gebied.spec, gebied.value));
      const expected = await rowsOf(sql);
      const inputs: Record<string, Held> = {gebied, grens};
      const found = slice.rows(
        (name) => inputRows(inputs[name]!.spec, inputs[name]!.value, manifest),
        10_000
      )!;
      expect(inSomeOrder(found)).toEqual(inSomeOrder(expected));
      const {order} = choice;
      if (order)
        expect(found.map((row) => close(row[order.by]))).toEqual(expected.map((row) => close(row[order.by])));
      compared += expected.length > 0 ? 1 : 0;
    }),
    {numRuns: 400}
  );
  // Else there would have been nothing to compare.
  expect(compared).toBeGreaterThan(100);
});
