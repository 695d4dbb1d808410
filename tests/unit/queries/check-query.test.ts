import {expect, test} from "vitest";
import {checkQuery} from "../../../src/lib/queries/check-query.js";
import {sqlTokens} from "../../../src/lib/queries/sql-tokens.js";

test.each([
  "SELECT f.version, n AS now FROM figure f",
  "SELECT 'getenv(1)' AS t, \"duckdb\" FROM x -- version()",
  "WITH t(i) AS (SELECT 1) FROM t",
  "SELECT * FROM (DESCRIBE figure)",
  "SUMMARIZE figure",
  "DESCRIBE figure",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "SELECT CASE WHEN n = 0 THEN 'small' ELSE 'value' END AS state FROM figure;",
  "PIVOT figure ON period IN ('a') USING sum(n)",
  "SELEC 1"
])("checkQuery(%j) lets the engine see it", (sql) => {
  expect(checkQuery(sql)).toBe(null);
});

test("checkQuery(sql) says on which line the word stands", () => {
  expect(checkQuery("-- version()\nSELECT\n  version()")).toEqual({
    kind: "about_engine",
    name: "version",
    line: 3
  });
  expect(checkQuery("SELECT 1\n;\nSELECT 2")).toEqual({kind: "several_statements", line: 3});
});

test("checkQuery(sql) refuses an empty query, or one of comments only", () => {
  expect(checkQuery("-- nothing")).toEqual({kind: "syntax"});
});

test("checkQuery(sql) takes twelve queries within each other, and refuses thirteen", () => {
  const nested = (depth: number) => `SELECT ${"(SELECT ".repeat(depth)}1${")".repeat(depth)}`;
  expect(checkQuery(nested(12))).toBe(null);
  expect(checkQuery(nested(13))).toEqual({kind: "too_deep"});
});

test("sqlTokens(sql) knows strings, names and comments as the engine does", () => {
  const tokens = sqlTokens("SELECT E'\\'' || $a$ ' $a$, \"A\"\"b\" /* /* */ */ FROM t\n-- x\nWHERE $1");
  expect(tokens.map(({kind, text, line}) => [kind, text, line])).toEqual([
    ["name", "select", 1],
    ["string", "E'\\''", 1],
    ["operator", "|", 1],
    ["operator", "|", 1],
    ["string", "$a$ ' $a$", 1],
    ["operator", ",", 1],
    ["quoted", 'a"b', 1],
    ["name", "from", 1],
    ["name", "t", 1],
    ["name", "where", 3],
    ["parameter", "$1", 3]
  ]);
});
