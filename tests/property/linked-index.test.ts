import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {expect, it} from "vitest";
import {linkedIndex} from "../../src/lib/linked/linked-index.js";

const SIZES = {area: 4, month: 5, kind: 3};
type Dimension = keyof typeof SIZES;
const NAMES = Object.keys(SIZES) as Dimension[];

const row = fc.record({
  area: fc.nat(SIZES.area - 1),
  month: fc.nat(SIZES.month - 1),
  kind: fc.nat(SIZES.kind - 1),
  n: fc.nat(50).map((n) => 5 * n)
});
const codes = (size: number) => fc.uniqueArray(fc.nat(size - 1), {minLength: 1});
const selection = fc.record(
  {area: codes(SIZES.area), month: codes(SIZES.month), kind: codes(SIZES.kind)},
  {requiredKeys: []}
);

it("linkedIndex(columns).sums(by, selection) are the sums of native DuckDB", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, {minLength: 1, maxLength: 60}),
      fc.subarray(NAMES),
      selection,
      async (rows, by, chosen) => {
        const values = rows.map(({area, month, kind, n}) => `(${area}, ${month}, ${kind}, ${n})`).join(", ");
        const where = Object.entries(chosen).map(([name, list]) => `${name} IN (${list!.join(", ")})`);
        const reader = await connection.runAndReadAll(
          `SELECT ${[...by, "sum(n)::DOUBLE", "count(*)::DOUBLE"].join(", ")}
         FROM (VALUES ${values}) t(area, month, kind, n)
         ${where.length ? `WHERE ${where.join(" AND ")}` : ""} ${by.length ? "GROUP BY ALL" : "HAVING count(*) > 0"}`
        );
        const expected = reader
          .getRows()
          .map((one) => one.map(Number).join())
          .sort();

        const dimensions = Object.fromEntries(
          NAMES.map((name) => [name, {codes: rows.map((one) => one[name]), size: SIZES[name]}])
        );
        const sums = linkedIndex({
          dimensions,
          measures: {n: rows.map(({n}) => n), rows: rows.map(() => 1)}
        }).sums(by, chosen as Record<Dimension, number[]>);
        const found = [...sums.n.keys()]
          .filter((i) => sums.rows[i]! > 0)
          .map((i) => {
            const place = by.map((name, d) => {
              const inner = by.slice(d + 1).reduce((product, other) => product * SIZES[other], 1);
              return Math.floor(i / inner) % SIZES[name];
            });
            return [...place, sums.n[i], sums.rows[i]].join();
          })
          .sort();
        expect(found).toEqual(expected);
      }
    ),
    {numRuns: 60}
  );
  connection.closeSync();
});

it("linkedIndex(columns) gives the same sums where there are too many combinations to lay out", () => {
  const columns = (size: number) => ({
    dimensions: {area: {codes: [0, 1, 1], size}, month: {codes: [2, 0, 2], size: 3}},
    measures: {n: [5, 10, 20], rows: [1, 2, 4]}
  });
  const few = linkedIndex(columns(2)).sums(["area"], {month: [2]});
  const many = linkedIndex(columns(2 ** 21)).sums(["area"], {month: [2]});
  expect([...few.n]).toEqual([5, 20]);
  expect([...many.n.slice(0, 2)]).toEqual([5, 20]);
  expect([...many.rows.slice(0, 2)]).toEqual([1, 4]);
});
