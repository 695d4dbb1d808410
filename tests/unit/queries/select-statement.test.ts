import {expect, test} from "vitest";
import {
  columnKind,
  describeStatement,
  queryOf,
  selectStatement
} from "../../../src/lib/queries/select-statement.js";

test("queryOf(sql) keeps an attempt to break out inside the string", () => {
  expect(describeStatement(queryOf("'); DROP TABLE figure; --"))).toBe(
    "DESCRIBE SELECT * FROM query('''); DROP TABLE figure; --')"
  );
});

test("selectStatement(source, columns, rows) casts ENUMs, dates and wide numbers, and limits the rows", () => {
  const columns = [
    {name: "area", type: "ENUM('a', 'b')"},
    {name: "name", type: "VARCHAR"},
    {name: "n", type: "INTEGER"},
    {name: "sum", type: "HUGEINT"},
    {name: "day", type: "DATE"},
    {name: "ok", type: "BOOLEAN"}
  ];
  expect(selectStatement(queryOf("FROM t"), columns, 11)).toBe(
    'SELECT "area"::VARCHAR AS "area", "name", "n", "sum"::DOUBLE AS "sum", "day"::VARCHAR AS "day", "ok"' +
      " FROM query('FROM t') LIMIT 11"
  );
});

test.each([
  ["DECIMAL(18,3)", "number"],
  ["UBIGINT", "number"],
  ["INTEGER[]", "text"],
  ["STRUCT(a INTEGER)", "text"],
  ["TIMESTAMP", "text"],
  ["BOOLEAN", "boolean"]
])("columnKind(%s) is %s", (type, kind) => {
  expect(columnKind(type)).toBe(kind);
});
