import type {DuckDBConnection} from "@duckdb/node-api";
import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import {inputTableSql} from "../../src/lib/notebook/input-table.js";
import type {InputValue} from "../../src/lib/notebook/input-values.js";
import type {InputSpec} from "../../src/lib/notebook/schema/inputs.js";
import {checkColumns, checkSize, sizeStatement} from "../../src/lib/queries/check-answer.js";
import {checkQuery} from "../../src/lib/queries/check-query.js";
import {explainRefusal} from "../../src/lib/queries/explain-refusal.js";
import {heldTable} from "../../src/lib/queries/held-table.js";
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
import {type LockedDatabase, openLockedDatabase} from "./locked-database.js";
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

/** Opens an engine on copies of the given tables of a snapshot, locked, for one notebook. */
export async function openQueryEngine(
  file: string,
  tables: readonly string[],
  {seconds = QUERY_LIMITS.seconds, hidden = []}: QueryEngineOptions = {}
): Promise<QueryEngine> {
  return engine(await openLockedDatabase(file, tables), [...tables], {seconds, hidden});
}

export interface QueryEngineOptions {
  /** Time that a query may take; default 30 s. */
  seconds?: number;
  /** Tables of the snapshot that are not for notebooks, to say so; default none. */
  hidden?: readonly string[];
}

function engine(
  {instance, connection}: LockedDatabase,
  known: string[],
  {seconds, hidden}: Required<QueryEngineOptions>
): QueryEngine {
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
      const behind = tablesInText(sql.slice(0, QUERY_LIMITS.sql), hidden)[0];
      if (behind) throw new RefusedQuery({kind: "not_for_notebooks", name: behind});
      try {
        const answer = await stopInTime(
          connection,
          sql,
          () => keepSelect(connection, name, sql, known),
          seconds
        );
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
