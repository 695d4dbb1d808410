import {tableFromIPC} from "@uwdata/flechette";
import {tablesInText} from "../lib/referenced-tables.js";
import type {Engine} from "./open-engine.js";
import {
  type ColumnKind,
  columnKind,
  type DescribedColumn,
  describeStatement,
  selectStatement
} from "./select-statement.js";
import {stopper} from "./stopper.js";

export type ResultValue = string | number | boolean | null;
export type ResultRow = Readonly<Record<string, ResultValue>>;

export interface ResultColumn {
  name: string;
  kind: ColumnKind;
  /** The SQL type, as the engine names it. */
  type: string;
}

/** The answer to one SELECT. */
export interface SelectResult {
  columns: ResultColumn[];
  rows: ResultRow[];
  /** True when there are more rows than were asked for. */
  truncated: boolean;
  /** Tables of the snapshot that the query names. */
  tables: string[];
  ms: number;
}

export interface SelectOptions {
  /** Rows at most; default 10,000. */
  rows?: number;
  /** Time at most; default 30 s. */
  seconds?: number;
  /** Tables that exist, for what the engine cannot tell of the query. */
  tables?: readonly string[];
  /** Cancels the query. */
  signal?: AbortSignal;
}

/**
 * Runs one SELECT and returns its rows. Anything else is refused by the engine, whose message is thrown as it
 * is. After `SelectStopped` with reason `stuck` the engine must be ended and opened again.
 */
export async function runSelect(
  engine: Engine,
  sql: string,
  options: SelectOptions = {}
): Promise<SelectResult> {
  const {rows = 10_000, seconds = 30, tables = [], signal} = options;
  const stop = stopper(engine, seconds, signal);
  try {
    return await Promise.race([select(engine, sql, rows, tables, stop.check), stop.stuck]);
  } finally {
    stop.end();
  }
}

async function select(
  engine: Engine,
  sql: string,
  limit: number,
  known: readonly string[],
  check: () => void
): Promise<SelectResult> {
  const {bindings, connection} = engine;
  const began = performance.now();
  const described = await describe(engine, sql);
  check();
  try {
    let part = await bindings.startPendingQuery(connection, selectStatement(sql, described, limit + 1), true);
    while (part === null) {
      check();
      part = await bindings.pollPendingQuery(connection);
    }
    const parts: Uint8Array[] = [];
    while (part?.length) {
      check();
      parts.push(part);
      part = await bindings.fetchQueryResults(connection);
    }
    const rows = tableFromIPC(parts).toArray() as ResultRow[];
    const columns = described.map(({name, type}) => ({name, type, kind: columnKind(type)}));
    const truncated = rows.length > limit;
    return {
      columns,
      rows: truncated ? rows.slice(0, limit) : rows,
      truncated,
      ms: performance.now() - began,
      tables: await referencedTables(engine, sql, known)
    };
  } catch (error) {
    check(); // a query that was cancelled ends with an error of the engine
    throw error;
  }
}

async function describe({bindings, connection}: Engine, sql: string): Promise<DescribedColumn[]> {
  try {
    const answer = await bindings.runQuery(connection, describeStatement(sql));
    return (tableFromIPC(answer).toArray() as {column_name: string; column_type: string}[]).map((row) => ({
      name: row.column_name,
      type: row.column_type
    }));
  } catch (error) {
    // Parsed as it was typed, the query fails again, and now the message points at the right line.
    if (isSyntaxError(error)) await bindings.getTableNames(connection, sql);
    throw error;
  }
}

function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Parser Error: syntax error");
}

async function referencedTables(
  {bindings, connection}: Engine,
  sql: string,
  known: readonly string[]
): Promise<string[]> {
  try {
    return await bindings.getTableNames(connection, sql);
  } catch {
    return tablesInText(sql, known);
  }
}
