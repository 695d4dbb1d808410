import {tableFromIPC} from "@uwdata/flechette";
import {heldTable} from "../lib/queries/held-table.js";
import {QUERY_LIMITS} from "../lib/queries/limits.js";
import {tablesInText} from "../lib/queries/referenced-tables.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
import type {Engine} from "./open-engine.js";
import {type ResultRow, selectRows} from "./select-rows.js";
import {
  type ColumnKind,
  columnKind,
  type DescribedColumn,
  describeStatement,
  queryOf,
  selectStatement
} from "./select-statement.js";
import {stopper} from "./stopper.js";

export type {ResultRow, ResultValue} from "./select-rows.js";

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
  return stoppable(engine, options, (check) => select(engine, sql, queryOf(sql), options, check));
}

/**
 * Runs one SELECT and keeps its answer as the table of a cell, in the place of what was there. An answer of too many
 * rows is refused, for a part of it would be read as the whole.
 */
export async function keepSelect(
  engine: Engine,
  name: string,
  sql: string,
  options: SelectOptions = {}
): Promise<SelectResult> {
  const {rows = QUERY_LIMITS.rows} = options;
  const table = heldTable(name);
  const {bindings, connection} = engine;
  return stoppable(engine, options, async (check) => {
    const began = performance.now();
    await bindings.runQuery(connection, `DROP TABLE IF EXISTS ${table}`);
    await atItsLine(engine, sql, () =>
      selectRows(engine, `CREATE TABLE ${table} AS FROM ${queryOf(sql)} LIMIT ${rows + 1}`, check)
    );
    const result = await select(engine, sql, table, options, check);
    if (!result.truncated) return {...result, ms: performance.now() - began};
    await bindings.runQuery(connection, `DROP TABLE ${table}`);
    throw new RefusedQuery({kind: "too_many_rows", name: String(rows)});
  });
}

async function stoppable<T>(
  engine: Engine,
  {seconds = QUERY_LIMITS.seconds, signal}: SelectOptions,
  work: (check: () => void) => Promise<T>
): Promise<T> {
  const stop = stopper(engine, seconds, signal);
  const working = work(stop.check).catch((error) => {
    stop.check(); // a query that was cancelled ends with an error of the engine
    throw error;
  });
  working.catch(() => {}); // one that is stuck may yet end
  try {
    return await Promise.race([working, stop.stuck]);
  } finally {
    stop.end();
  }
}

async function select(
  engine: Engine,
  sql: string,
  source: string,
  {rows: limit = QUERY_LIMITS.rows, tables = []}: SelectOptions,
  check: () => void
): Promise<SelectResult> {
  const began = performance.now();
  const described = await atItsLine(engine, sql, () => describe(engine, source));
  check();
  const rows = await selectRows(engine, selectStatement(source, described, limit + 1), check);
  const columns = described.map(({name, type}) => ({name, type, kind: columnKind(type)}));
  const truncated = rows.length > limit;
  return {
    columns,
    rows: truncated ? rows.slice(0, limit) : rows,
    truncated,
    ms: performance.now() - began,
    tables: await referencedTables(engine, sql, tables)
  };
}

async function describe({bindings, connection}: Engine, source: string): Promise<DescribedColumn[]> {
  const answer = await bindings.runQuery(connection, describeStatement(source));
  return (tableFromIPC(answer).toArray() as {column_name: string; column_type: string}[]).map((row) => ({
    name: row.column_name,
    type: row.column_type
  }));
}

/** Parsed as it was typed, wrong SQL fails again, and now the message points at the right line. */
async function atItsLine<T>({bindings, connection}: Engine, sql: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const syntax = error instanceof Error && error.message.startsWith("Parser Error: syntax error");
    if (syntax) await bindings.getTableNames(connection, sql);
    throw error;
  }
}

/** Lists the tables that a query names, by what its words say where the engine stumbles over it. */
export async function referencedTables(
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
