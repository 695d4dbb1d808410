import {describe, expect, test} from "vitest";
import {choiceOf} from "../../../../src/workbench/builder/choice-of.js";
import type {QueryChoice} from "../../../../src/workbench/builder/query-choice.js";
import {sqlOf} from "../../../../src/workbench/builder/sql-of.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";

const OVERCROWDING: QueryChoice = {
  table: "figure",
  splits: ["area"],
  measures: [{what: "n"}, {what: "rate", per: 100}],
  state: "rounded",
  filters: [
    {column: "indicator", values: ["overbewoond"]},
    {column: "area.level", values: ["wijk"]},
    {column: "period", values: ["2025JJ00"]}
  ],
  order: {by: "rate", down: true},
  limit: null
};
const WRITTEN = `SELECT area, area.name,
       sum(n) AS n,
       100.0 * sum(n) / nullif(sum(denominator) FILTER (WHERE n IS NOT NULL), 0) AS rate,
       CASE WHEN sum(n) IS NULL THEN 'missing'
            WHEN sum(denominator) = 0 THEN 'empty'
            WHEN sum(denominator) < 100 THEN 'not_published'
            WHEN sum(n) = 0 THEN 'small'
            ELSE 'value' END AS state
FROM figure
JOIN area USING (area)
WHERE indicator = 'overbewoond'
  AND area.level = 'wijk'
  AND period = '2025JJ00'
GROUP BY ALL
ORDER BY rate DESC`;

test("sqlOf(choice) writes a query that reads well", () => {
  expect(sqlOf(OVERCROWDING, QUERY_SCHEMA)).toBe(WRITTEN);
});

test("choiceOf(sql) reads what a click wrote", () => {
  expect(choiceOf(WRITTEN, QUERY_SCHEMA)).toEqual(OVERCROWDING);
});

test("choiceOf(sql) reads it whatever its white space, capitals of words and comments", () => {
  const written = `-- per wijk\nselect KIND, sum(n) as n from melding /* alle */\ngroup by all order by n limit 3;`;
  expect(choiceOf(written, QUERY_SCHEMA)).toEqual({
    table: "melding",
    splits: ["kind"],
    measures: [{what: "n"}],
    state: null,
    filters: [],
    order: {by: "n", down: false},
    limit: 3
  });
});

test("choiceOf(sql) reads an input, a list and a table as it is", () => {
  const read = choiceOf(
    "SELECT *\nFROM resident\nWHERE area IN (FROM gebied) AND period IN ('2024JJ00', '2025JJ00') AND estimated = false",
    QUERY_SCHEMA
  );
  expect(read).toEqual({
    table: "resident",
    splits: [],
    measures: [],
    state: null,
    filters: [
      {column: "area", input: "gebied"},
      {column: "period", values: ["2024JJ00", "2025JJ00"]},
      {column: "estimated", values: [false]}
    ],
    order: null,
    limit: null
  });
});

test("sqlOf(choice) names the table of a column that a code list has as well", () => {
  const choice: QueryChoice = {
    table: "melding",
    splits: ["area.parent", "kind"],
    measures: [{what: "n"}],
    state: null,
    filters: [
      {column: "period.kind", values: ["month"]},
      {column: "area", input: "gebied"}
    ],
    order: null,
    limit: null
  };
  expect(sqlOf(choice, QUERY_SCHEMA)).toBe(`SELECT wijk.area, wijk.name, melding.kind,
       sum(n) AS n
FROM melding
JOIN area USING (area)
JOIN area AS wijk ON wijk.area = area.parent
JOIN period USING (period)
WHERE period.kind = 'month'
  AND melding.area IN (FROM gebied)
GROUP BY ALL`);
});

describe("choiceOf(sql) says what stands in the way, and where", () => {
  test.each([
    ["", "empty", "", 1],
    ["FROM melding", "start", "from", 1],
    ["WITH a AS (SELECT 1) SELECT * FROM a", "start", "with", 1],
    ["SELECT *\nFROM vorige", "table", "vorige", 2],
    ["SELECT *\nFROM (SELECT 1)", "subquery", "select", 2],
    ["SELECT *\nFROM melding\nJOIN resident USING (area)", "join", "resident", 3],
    ["SELECT *\nFROM melding\nLEFT JOIN area USING (area)", "join", "left", 3],
    ["SELECT kind, sum(n) AS n\nFROM melding\nGROUP BY ALL\nHAVING sum(n) > 5", "clause", "having", 4],
    ["SELECT * FROM melding\nUNION ALL SELECT * FROM melding", "clause", "union", 2],
    ["SELECT kind,\n median(n) AS n\nFROM melding\nGROUP BY ALL", "function", "median", 2],
    ["SELECT kind, avg(n) AS n FROM melding GROUP BY ALL", "function", "avg", 1],
    ["SELECT soort FROM melding GROUP BY ALL", "column", "soort", 1],
    ["SELECT *\nFROM melding\nWHERE n > 5", "filter", "n", 3],
    ["SELECT *\nFROM melding\nWHERE kind = 'a' OR kind = 'b'", "filter", "kind", 3],
    ["SELECT *\nFROM melding\nWHERE left(area, 2) = 'BU'", "function", "left", 3],
    ["SELECT *\nFROM melding\nWHERE period = (SELECT max(period) FROM melding)", "subquery", "select", 3],
    ["SELECT kind, sum(n) AS n\nFROM melding\nGROUP BY kind", "other", "kind", 3],
    ["SELECT kind, sum(n) AS n\nFROM melding", "other", "melding", 2],
    ["SELECT kind\nFROM melding\nGROUP BY ALL\nORDER BY n", "other", "select", 1],
    ["SELECT *\nFROM melding\nLIMIT 5 + 5", "other", "+", 3]
  ])("%s", (sql, why, word, line) => {
    expect(choiceOf(sql, QUERY_SCHEMA)).toEqual({why, word, line});
  });
});
