import {beforeEach, expect, test} from "vitest";
import {inputTableSql} from "../../../../src/lib/notebook/input-table.js";
import type {InputSpec} from "../../../../src/lib/notebook/schema/inputs.js";
import {heldTable} from "../../../../src/lib/queries/held-table.js";
import type {Manifest} from "../../../../src/lib/snapshot/manifest.js";
import type {NotebookEngine} from "../../../../src/live/notebook-engine.js";
import {fastAnswers, type SlicingEngine} from "../../../../src/workbench/linked/fast-answers.js";
import {queryDatabase} from "../../../fixtures/query-database.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";

const BY_KIND =
  "SELECT kind, sum(n) AS n FROM melding WHERE period IN (FROM maanden) GROUP BY ALL ORDER BY kind";
const BY_HAND = `SELECT * FROM (${BY_KIND})`;
const MONTHS: InputSpec = {type: "period", label: "x", kind: "month", multiple: true, value: []};

const database = queryDatabase();
/** What the engine was asked, in order. */
let asked: string[];
let engine: NotebookEngine;

/** DuckDB itself, in Node. */
const native: SlicingEngine = {
  async hold(name, spec, value) {
    asked.push(`hold ${name}`);
    await database().run(inputTableSql(name, spec, value));
  },
  async answer(name, sql) {
    asked.push(`answer ${name}`);
    await database().run(`CREATE OR REPLACE TABLE ${heldTable(name)} AS ${sql}`);
    const reader = await database().runAndReadAll(`FROM ${heldTable(name)}`);
    const rows = reader
      .getRowObjectsJson()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, key === "n" ? Number(value) : value])
        )
      );
    return {columns: [], rows, tables: [], ms: 0} as unknown as Awaited<ReturnType<NotebookEngine["answer"]>>;
  },
  async columns(sql) {
    asked.push("columns");
    return (await database().runAndReadAll(sql)).getColumnsObjectJS();
  },
  async forget(name) {
    await database().run(`DROP TABLE IF EXISTS ${heldTable(name)}`);
  },
  reads: async () => []
};

const rows = async (name: string, sql: string) => (await engine.answer(name, sql)).rows;

beforeEach(async () => {
  asked = [];
  engine = fastAnswers(native, {
    ...QUERY_SCHEMA,
    areas: [],
    indicators: [],
    periods: ["2024MM01", "2025MM01", "2025MM02"].map((code) => ({code, kind: "month"}))
  } as unknown as Manifest);
  await engine.hold("maanden", MONTHS, ["2025MM02"]);
  await rows("soorten", BY_KIND);
  await engine.hold("maanden", MONTHS, ["2025MM01"]);
  await rows("soorten", BY_KIND);
  // What was asked twice is made ready meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 20));
  asked = [];
});

test("fastAnswers(engine): from the third time on the engine is not asked, and the rows are its rows", async () => {
  await engine.hold("maanden", MONTHS, ["2025MM01", "2025MM02"]);
  const fast = await rows("soorten", BY_KIND);
  expect(asked).toEqual([]);
  expect(fast).toEqual([
    {kind: "geluid", n: 25},
    {kind: "jeugd", n: 25}
  ]);
  expect(await rows("met_de_hand", BY_HAND)).toEqual(fast);
});

test("fastAnswers(engine): an input that holds nothing leaves everything, as in the engine", async () => {
  await engine.hold("maanden", MONTHS, []);
  const fast = await rows("soorten", BY_KIND);
  expect(asked).toEqual([]);
  expect(await rows("met_de_hand", BY_HAND)).toEqual(fast);
  expect(fast[0]).toEqual({kind: "geluid", n: 30});
});

test("fastAnswers(engine): a query that reads an answer or an input reads it as it is now", async () => {
  await engine.hold("maanden", MONTHS, ["2024MM01"]);
  await rows("soorten", BY_KIND);
  expect(await rows("leest", "SELECT sum(n) AS n FROM soorten")).toEqual([{n: 5}]);
  expect(asked).toEqual(["hold maanden", "answer soorten", "answer leest"]);
  await engine.hold("maanden", MONTHS, ["2025MM01", "2025MM02"]);
  expect(await rows("telt", "SELECT count(*) AS n FROM maanden")).toEqual([{n: 2}]);
});

test("fastAnswers(engine): another query under the same name is asked of the engine", async () => {
  const sql = BY_KIND.replace("kind,", "area,").replace("ORDER BY kind", "ORDER BY area");
  await engine.hold("maanden", MONTHS, ["2024MM01"]);
  expect(await rows("soorten", sql)).toEqual([{area: "BU99990101", n: 5}]);
  expect(asked).toEqual(["hold maanden", "answer soorten"]);
});

test("fastAnswers(engine): what is forgotten is not made again", async () => {
  await engine.hold("maanden", MONTHS, ["2024MM01"]);
  await rows("soorten", BY_KIND);
  await engine.forget("soorten");
  asked = [];
  await expect(rows("leest", "SELECT sum(n) AS n FROM soorten")).rejects.toThrow("soorten does not exist");
  expect(asked).toEqual(["answer leest"]);
});
