import {type DuckDBConnection, DuckDBInstance, type DuckDBValue} from "@duckdb/node-api";
import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import {inputTableSql} from "../../src/lib/notebook/input-table.js";
import type {InputValue} from "../../src/lib/notebook/input-values.js";
import {suggestion} from "../../src/lib/notebook/nearest.js";
import type {InputSpec} from "../../src/lib/notebook/schema/inputs.js";
import {tablesInText} from "../../src/lib/queries/referenced-tables.js";
import {literal, quoted} from "../../src/lib/sql-text.js";

export interface QueryEngine {
  /** Tables that a query may read, earlier answers included. */
  tables(): string[];
  /** Lists the tables that a query reads, of those named; SQL that is wrong reads what its words say. */
  reads(sql: string, known: readonly string[]): string[];
  /** Makes an input a table of its name. */
  hold(name: string, spec: InputSpec, value: InputValue): Promise<void>;
  /** Runs one SELECT and keeps its answer as a table of that name for later queries. */
  run(name: string, sql: string): Promise<Answer>;
  close(): void;
}

/**
 * Opens an engine that holds copies of the given tables of a snapshot and nothing else: what it does not hold,
 * no query can read. It cannot reach files or the network, and its settings are locked.
 */
export async function openQueryEngine(file: string, tables: readonly string[]): Promise<QueryEngine> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1", memory_limit: "1GB"});
  try {
    const connection = await instance.connect();
    await connection.run(`ATTACH ${literal(file)} AS snapshot (READ_ONLY)`);
    for (const table of tables) {
      await connection.run(`CREATE TABLE ${quoted(table)} AS FROM snapshot.${quoted(table)}`);
    }
    await connection.run("DETACH snapshot");
    for (const setting of [
      "temp_directory = ''",
      "enable_external_access = false",
      "lock_configuration = true"
    ]) {
      await connection.run(`SET ${setting}`);
    }
    return engine(instance, connection, [...tables]);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

function tableNames(connection: DuckDBConnection, sql: string): readonly string[] {
  try {
    return connection.getTableNames(sql, false);
  } catch {
    return [];
  }
}

/** Enough for any chart; more is a query that forgot to add up. */
const MAX_ROWS = 10_000;
const MAX_SECONDS = 20;

function engine(instance: DuckDBInstance, connection: DuckDBConnection, known: string[]): QueryEngine {
  return {
    tables: () => [...known],
    reads(sql, names) {
      const read = tableNames(connection, sql);
      // A query with USING names no table: the engine knows no columns then.
      return read.length ? names.filter((name) => read.includes(name)) : tablesInText(sql, names);
    },
    async hold(name, spec, value) {
      await connection.run(inputTableSql(name, spec, value));
      known.push(name);
    },
    async run(name, sql) {
      const timer = setTimeout(() => connection.interrupt(), MAX_SECONDS * 1000);
      try {
        // `query('…')` takes one SELECT and refuses everything else.
        await connection.run(
          `CREATE TABLE ${quoted(name)} AS SELECT * FROM query(${literal(sql)}) LIMIT ${MAX_ROWS + 1}`
        );
        known.push(name);
        const result = await connection.runAndReadAll(`FROM ${quoted(name)}`);
        const columns = result.columnNames();
        const rows = result.getRowsJS();
        if (rows.length > MAX_ROWS) throw new Error(`more than ${MAX_ROWS} rows; add up or choose`);
        return {
          columns,
          rows: rows.map((row) =>
            Object.fromEntries(row.map((value, i) => [columns[i]!, plain(value, columns[i]!)]))
          )
        };
      } catch (error) {
        throw new Error(inWords(error, known));
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

type Value = ReturnType<Awaited<ReturnType<DuckDBConnection["runAndReadAll"]>>["getRowsJS"]>[number][number];

/** Makes a value of the engine one that a chart knows: a number, a text or nothing. */
function plain(value: Value | DuckDBValue, column: string): string | number | null {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  throw new Error(`column ${column} holds lists or structures; a chart wants numbers and texts`);
}

/** Says what was wrong in the author's query, without the wrapping that the engine saw. */
function inWords(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/INTERRUPT/i.test(message)) return `it took more than ${MAX_SECONDS} s; choose less`;
  if (/Expected a single SELECT statement/i.test(message)) return "one SELECT is expected, and nothing else";
  const table = /Table with name "?([^\s"]+)"? does not exist/.exec(message)?.[1];
  if (table) return `there is no table "${table}" for reports${suggestion(table, known)}`;
  const [first = "", ...rest] = message
    .split(/\n+LINE \d+:/)[0]!
    .trim()
    .split("\n");
  return [first.replace(/^\w+ Error: /, ""), ...rest].join(" ");
}
