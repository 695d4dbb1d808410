import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import {inputTableSql} from "../../src/lib/notebook/input-table.js";
import type {InputValue} from "../../src/lib/notebook/input-values.js";
import type {InputSpec} from "../../src/lib/notebook/schema/inputs.js";
import {checkColumns, checkSize, sizeStatement} from "../../src/lib/queries/check-answer.js";
import {checkQuery} from "../../src/lib/queries/check-query.js";
import {explainRefusal} from "../../src/lib/queries/explain-refusal.js";
import {heldTable, SEARCH_PATH} from "../../src/lib/queries/held-table.js";
import {QUERY_LIMITS} from "../../src/lib/queries/limits.js";
import {tablesInText} from "../../src/lib/queries/referenced-tables.js";
import {RefusedQuery} from "../../src/lib/queries/refused-query.js";
import {
  columnKind,
  type DescribedColumn,
  describeStatement,
  queryOf,
  selectStatement
} from "../../src/lib/queries/select-statement.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import {stopInTime} from "./stop-in-time.js";

export interface QueryEngine {
  /** Tables that a query may read, earlier answers included. */
  tables(): string[];
  /** Lists the tables that a query reads, of those named; SQL that is wrong reads what its words say. */
  reads(sql: string, known: readonly string[]): string[];
  /** Makes an input a table of its name. */
  hold(name: string, spec: InputSpec, value: InputValue): Promise<void>;
  /**
   * Runs one SELECT and keeps its answer as a table of that name for later queries. What is wrong with it is thrown as
   * `RefusedQuery`, what took too long as `QueryStopped`.
   */
  run(name: string, sql: string): Promise<Answer>;
  close(): void;
}

/**
 * Opens an engine that holds copies of the given tables of a snapshot and nothing else: what it does not hold,
 * no query can read. It cannot reach files or the network, and its settings are locked. Limits and names are those of
 * the engine in the browser.
 */
export async function openQueryEngine(file: string, tables: readonly string[]): Promise<QueryEngine> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: QUERY_LIMITS.memory
  });
  try {
    const connection = await instance.connect();
    await connection.run(`ATTACH ${literal(file)} AS source (READ_ONLY)`);
    await connection.run("ATTACH ':memory:' AS snapshot");
    for (const table of tables) {
      await connection.run(`CREATE TABLE snapshot.${quoted(table)} AS FROM source.${quoted(table)}`);
    }
    await connection.run("DETACH source");
    for (const statement of [
      SEARCH_PATH,
      "SET temp_directory = ''",
      "SET enable_external_access = false",
      "SET lock_configuration = true"
    ]) {
      await connection.run(statement);
    }
    return engine(instance, connection, [...tables]);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

function engine(instance: DuckDBInstance, connection: DuckDBConnection, known: string[]): QueryEngine {
  let stuck = false;
  return {
    tables: () => [...known],
    reads(sql, names) {
      const read = tableNames(connection, sql);
      // A query with USING names no table: the engine knows no columns then.
      if (!read) return tablesInText(sql.slice(0, QUERY_LIMITS.sql), names);
      return names.filter((name) => read.has(name.toLowerCase()));
    },
    async hold(name, spec, value) {
      await connection.run(inputTableSql(name, spec, value));
      known.push(name);
    },
    async run(name, sql) {
      try {
        const answer = await stopInTime(connection, sql, () => keepSelect(connection, name, sql, known));
        known.push(name);
        return answer;
      } catch (error) {
        stuck ||= (error as {reason?: string}).reason === "stuck";
        throw error;
      }
    },
    close() {
      if (stuck) return; // to close it would wait for what does not end
      connection.closeSync();
      instance.closeSync();
    }
  };
}

function tableNames(connection: DuckDBConnection, sql: string): Set<string> | null {
  if (checkQuery(sql)) return null;
  try {
    const names = connection.getTableNames(sql, false);
    return names.length ? new Set(names.map((name) => name.toLowerCase())) : null;
  } catch {
    return null;
  }
}

async function keepSelect(
  connection: DuckDBConnection,
  name: string,
  sql: string,
  known: readonly string[]
): Promise<Answer> {
  const refused = checkQuery(sql);
  if (refused) throw new RefusedQuery(refused);
  const table = heldTable(name);
  const rowsOf = async (statement: string) => (await connection.runAndReadAll(statement)).getRowObjectsJS();
  try {
    // `query('…')` takes one SELECT and refuses everything else.
    await connection.run(`CREATE TABLE ${table} AS FROM ${queryOf(sql)} LIMIT ${QUERY_LIMITS.rows + 1}`);
  } catch (error) {
    throw new RefusedQuery(explainRefusal(atItsLine(connection, sql, error), sql, known));
  }
  const columns = (await rowsOf(describeStatement(table))).map(
    (row): DescribedColumn => ({name: String(row.column_name), type: String(row.column_type)})
  );
  const [size] = await rowsOf(sizeStatement(table, columns));
  const refusal = checkColumns(columns) ?? checkSize(size as {rows: number; text: number});
  if (refusal) {
    await connection.run(`DROP TABLE ${table}`);
    throw new RefusedQuery(refusal);
  }
  const rows = await rowsOf(selectStatement(table, columns, QUERY_LIMITS.rows));
  return {
    columns: columns.map((column) => column.name),
    kinds: columns.map(({type}) => columnKind(type)),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, plain(row[column.name])]))
    )
  };
}

/** Gives the engine's message; wrong SQL is parsed once more as it was typed, so that the line is right. */
function atItsLine(connection: DuckDBConnection, sql: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.startsWith("Parser Error: syntax error")) return message;
  try {
    connection.getTableNames(sql, false);
  } catch (typed) {
    return (typed as Error).message;
  }
  return message;
}

/** Makes a value of the engine one that a chart knows: a number, a text or nothing. */
function plain(value: unknown): string | number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return value === null || value === undefined ? null : String(value);
}
