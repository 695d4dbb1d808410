import {openLockedDatabase} from "../../../site/reports/locked-database.js";
import {openQueryEngine} from "../../../site/reports/query-engine.js";
import {QueryStopped} from "../../../site/reports/stop-in-time.js";
import {RefusedQuery} from "../../../src/lib/queries/refused-query.js";
import {queryOf} from "../../../src/lib/queries/select-statement.js";
import {ATTACKS} from "./hostile-sql-list.js";

/*
 * A process of its own, for an attack might end it: `<database> <way> <attack>…` runs attacks by their number and writes
 * a line of JSON for each. `engine` runs them as a notebook would; `locked` hands them to the database itself, without
 * the check of their words, to see that the lock holds alone.
 */
const [database = "", way, ...numbers] = process.argv.slice(2);
const TABLES = ["area", "figure", "period"];
const tell = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

if (way === "engine") await asNotebook();
else await asDatabase();
// Not `process.exit()`: that waits for a query which does not stop.
process.stdout.write("", () => process.kill(process.pid, "SIGKILL"));

async function asNotebook(): Promise<void> {
  const engine = await openQueryEngine(database, TABLES, {seconds: 2});
  await engine.hold("gebied", {type: "choice", label: "L", options: ["a", "b"], value: "a"}, "a");
  await engine.run("eerder", "SELECT 7 AS n");
  for (const number of numbers) {
    let got = "answered";
    try {
      await engine.run(`x${number}`, ATTACKS[Number(number)]!.sql);
    } catch (error) {
      if (error instanceof RefusedQuery) got = error.refusal.kind;
      else if (error instanceof QueryStopped) got = error.reason;
      else got = `not in words: ${String(error)}`;
    }
    if (got === "stuck") return tell({number, got});
    const after = await engine.run(
      `after${number}`,
      "SELECT (SELECT count(*) FROM figure) AS figures, (SELECT n FROM eerder) AS n, (FROM gebied) AS choice"
    );
    tell({number, got, after: after.rows[0]});
  }
}

async function asDatabase(): Promise<void> {
  const {connection} = await openLockedDatabase(database, TABLES);
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const state = async () =>
    JSON.stringify([
      await rows("SELECT name, value FROM duckdb_settings() ORDER BY ALL"),
      await rows("SELECT database_name, schema_name, table_name FROM duckdb_tables() ORDER BY ALL"),
      await rows("SELECT database_name FROM duckdb_databases() ORDER BY ALL"),
      await rows("SELECT function_name FROM duckdb_functions() WHERE NOT internal"),
      await rows("SELECT hash(list(f ORDER BY f::VARCHAR)) FROM figure f")
    ]);
  let before = await state();
  for (const number of numbers) {
    let got = "answered";
    try {
      await connection.run(
        `CREATE OR REPLACE TABLE memory.main.x AS FROM ${queryOf(ATTACKS[Number(number)]!.sql)}`
      );
    } catch (error) {
      got = String(error).split("\n")[0]!.slice(0, 200);
    }
    await connection.run("DROP TABLE IF EXISTS memory.main.x");
    const after = await state();
    tell({number, got, same: before === after});
    before = after;
  }
}
