import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {sqlFunctionTexts} from "../../../../src/lib/i18n/sql-words.js";
import {refusedFunction} from "../../../../src/lib/queries/refused-names.js";
import {SQL_KEYWORDS} from "../../../../src/workbench/editor/sql-words.js";

test("every function that is offered is one of the engine, and none is refused", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll("SELECT DISTINCT function_name FROM duckdb_functions()");
  const known = new Set(reader.getRows().map(([name]) => String(name)));
  const offered = Object.keys(sqlFunctionTexts.nl);
  expect(offered.filter((name) => refusedFunction(name) !== null)).toEqual([]);
  // These are words of the grammar and functions at once.
  const grammar = ["cast", "coalesce", "extract", "if", "ifnull", "nullif", "try_cast"];
  expect(offered.filter((name) => !known.has(name) && !grammar.includes(name))).toEqual([]);
  connection.closeSync();
});

test("every keyword that is offered is one of the engine", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll("SELECT keyword_name FROM duckdb_keywords()");
  const known = new Set(reader.getRows().map(([name]) => String(name).toUpperCase()));
  expect(SQL_KEYWORDS.flatMap((words) => words.split(" ")).filter((word) => !known.has(word))).toEqual([]);
  connection.closeSync();
});
