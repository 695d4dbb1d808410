import {expect, test} from "vitest";
import {explainRefusal} from "../../../src/lib/queries/explain-refusal.js";

const TABLES = ["area", "figure", "indicator", "period", "woning"];
const SINGLE =
  "Parser Error: Expected a single SELECT statement\n\nLINE 1: DESCRIBE SELECT * FROM query('…')\n   ^";

test.each([
  ["PIVOT figure ON period USING sum(n)", 1],
  ["SELECT * FROM\n(PIVOT figure ON period USING sum(n))", 2]
])("explainRefusal tells that %j needs fixed columns", (sql, line) => {
  expect(explainRefusal(SINGLE, sql, TABLES)).toEqual({
    kind: "pivot_needs_in",
    line,
    engine: "Parser Error: Expected a single SELECT statement"
  });
});

test("explainRefusal gives the nearest table, and cuts the excerpt that the reader did not write", () => {
  const message =
    'Catalog Error: Table with name figurs does not exist!\nDid you mean "figure"?\n\n' +
    "LINE 1: DESCRIBE SELECT * FROM query('SELECT * FROM figurs')\n                               ^";
  expect(explainRefusal(message, "SELECT * FROM figurs", TABLES)).toEqual({
    kind: "unknown_table",
    name: "figurs",
    nearest: "figure",
    line: 1,
    engine: 'Catalog Error: Table with name figurs does not exist!\nDid you mean "figure"?'
  });
});

test("explainRefusal keeps the line of a message about the text as it was typed", () => {
  const message = 'Parser Error: syntax error at or near "SELEC"\n\nLINE 2: SELEC 1\n        ^';
  expect(explainRefusal(message, "-- x\nSELEC 1", TABLES)).toEqual({
    kind: "syntax",
    line: 2,
    engine: message
  });
});

test("explainRefusal picks the column that was probably meant from the engine's candidates", () => {
  const message =
    'Binder Error: Referenced column "denominater" not found in FROM clause!\n' +
    'Candidate bindings: "figure.denominator", "indicator"\n\nLINE 1: DESCRIBE SELECT * FROM query(\'…\')\n ^';
  expect(explainRefusal(message, "", TABLES)).toMatchObject({
    kind: "unknown_column",
    name: "denominater",
    nearest: "denominator"
  });
});

test.each([
  [
    'Permission Error: Cannot access file "x" - file system operations are disabled by configuration',
    "no_files"
  ],
  [
    'Catalog Error: Table Function with name "read_parquet" is not in the catalog, but it exists in the parquet extension.',
    "no_files"
  ],
  ["Out of Memory Error: failed to allocate data", "memory"],
  ["Binder Error: Could not find parameter with identifier 1", "placeholder"],
  ["Catalog Error: Scalar Function with name foo does not exist!", "unknown_function"],
  ["Conversion Error: Could not convert string 'a' to INT32", "conversion"],
  ["Invalid Input Error: something new", "other"]
])("explainRefusal(%j) is %s", (message, kind) => {
  expect(explainRefusal(message, "SELECT 1", TABLES).kind).toBe(kind);
});

test("explainRefusal names a missing extension without the advice to install it", () => {
  const message =
    'Catalog Error: Scalar Function with name "to_json" is not in the catalog, but it exists in the json extension.\n\n' +
    "Please try installing and loading the json extension by running:\nINSTALL json;\nLOAD json;\n\n" +
    "LINE 1: DESCRIBE SELECT * FROM query('SELECT to_json(1)')\n ^";
  expect(explainRefusal(message, "SELECT to_json(1)", TABLES)).toEqual({
    kind: "no_extension",
    name: "json",
    engine:
      'Catalog Error: Scalar Function with name "to_json" is not in the catalog, but it exists in the json extension.'
  });
});
