import {createRequire} from "node:module";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {beforeAll, expect, test} from "vitest";
import {refusedFunction} from "../../../src/lib/queries/refused-names.js";

/** Functions by kind and name, as an engine lists them. */
type Functions = ReadonlySet<string>;
const LIST = "SELECT DISTINCT function_type AS type, function_name AS name FROM duckdb_functions()";

let build: Functions;
let browser: Functions;
beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(LIST)).getRowObjectsJS();
  build = new Set(rows.map(({type, name}) => `${type} ${name}`));
  connection.closeSync();
  instance.closeSync();
  browser = await inBrowser();
}, 60_000);

/** The engine of the browser runs in Node too; only its download and its worker are the browser's. */
async function inBrowser(): Promise<Functions> {
  const require = createRequire(import.meta.url);
  const wasm = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const file = (name: string) => ({mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/${name}.wasm`)});
  const database = await wasm.createDuckDB(
    {mvp: file("duckdb-mvp"), eh: file("duckdb-eh")},
    new wasm.VoidLogger(),
    wasm.NODE_RUNTIME
  );
  await database.instantiate(() => {});
  const connection = database.connect();
  const answer = database.runQuery(connection.conn ?? connection._conn ?? 0, LIST);
  const rows = tableFromIPC(answer).toArray() as {type: string; name: string}[];
  return new Set(rows.map(({type, name}) => `${type} ${name}`));
}

const names = (functions: Functions, types: readonly string[]) =>
  [...functions].flatMap((one) => {
    const [type, name] = one.split(" ") as [string, string];
    return types.includes(type) && /^\w+$/.test(name) ? [name] : [];
  });

test("refusedFunction(name) lets no function be read as a table but those that make rows of what they are given", () => {
  const tables = [...names(build, ["table", "table_macro"]), ...names(browser, ["table", "table_macro"])];
  const allowed = [...new Set(tables)].filter((name) => refusedFunction(name) === null);
  expect(allowed.sort()).toEqual([
    "generate_series",
    "histogram",
    "histogram_values",
    "range",
    "repeat",
    "repeat_row",
    "unnest"
  ]);
});

test("refusedFunction(name) refuses every function that the build has and the browser has not", () => {
  const kinds = ["scalar", "aggregate", "macro"];
  const there = new Set(names(browser, kinds));
  const only = [...new Set(names(build, kinds))].filter((name) => !there.has(name));
  // Of window functions the older engine lists none, and it has them all.
  const windows =
    "cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank rank_dense row_number";
  expect(only.filter((name) => refusedFunction(name) === null).sort()).toEqual(windows.split(" "));
});

test.each([
  "sum",
  "count",
  "strftime",
  "list_sum",
  "round",
  "coalesce",
  "left",
  "max_by",
  "date_diff",
  "quantile_cont"
])("refusedFunction(%j) is null", (name) => {
  expect(refusedFunction(name)).toBe(null);
});
