import {tableFromIPC} from "@uwdata/flechette";
import {checkColumns, checkSize, sizeStatement} from "../lib/queries/check-answer.js";
import {checkQuery} from "../lib/queries/check-query.js";
import {explainRefusal} from "../lib/queries/explain-refusal.js";
import {heldTable} from "../lib/queries/held-table.js";
import {QUERY_LIMITS} from "../lib/queries/limits.js";
import {tablesInText} from "../lib/queries/referenced-tables.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
import {
  type ColumnKind,
  columnKind,
  type DescribedColumn,
  describeStatement,
  queryOf,
  selectStatement
} from "../lib/queries/select-statement.js";
import {sqlTokens} from "../lib/queries/sql-tokens.js";
import {isBroken} from "./broken-engine.js";
import type {Engine} from "./open-engine.js";
import {type ResultRow, selectRows} from "./select-rows.js";
import {SelectStopped, stopper} from "./stopper.js";

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
  /** Tables of the snapshot that may be read; default all. */
  readable?: readonly string[];
  /** Cancels the query. */
  signal?: AbortSignal;
}

/**
 * Runs one SELECT and keeps its answer as the table of a cell, in the place of what was there. An answer that is too big
 * is refused, for a part of it would be read as the whole. Whatever is wrong with it is thrown as `RefusedQuery`. After
 * `SelectStopped` with reason `stuck` the engine must be ended and opened again.
 */
export async function keepSelect(
  engine: Engine,
  name: string,
  sql: string,
  options: SelectOptions = {}
): Promise<SelectResult> {
  const {rows: most = QUERY_LIMITS.rows, readable = engine.tables, tables = []} = options;
  const hidden = engine.tables.filter((table) => !readable.includes(table));
  const behind = tablesInText(sql.slice(0, QUERY_LIMITS.sql), hidden)[0];
  if (behind) throw new RefusedQuery({kind: "not_for_notebooks", name: behind});
  const table = heldTable(name);
  const {bindings, connection} = engine;
  const drop = () => bindings.runQuery(connection, `DROP TABLE IF EXISTS ${table}`);
  return stoppable(engine, sql, options, async (check) => {
    const began = performance.now();
    await drop();
    await atItsLine(engine, sql, () =>
      selectRows(engine, `CREATE TABLE ${table} AS FROM ${queryOf(sql)} LIMIT ${most + 1}`, check)
    );
    const columns = await describe(engine, table);
    const [size] = await selectRows(engine, sizeStatement(table, columns), check);
    const refusal = checkColumns(columns) ?? checkSize(size as {rows: number; text: number}, most);
    if (refusal) {
      await drop();
      throw new RefusedQuery(refusal);
    }
    return {
      columns: columns.map(({name, type}) => ({name, type, kind: columnKind(type)})),
      rows: await selectRows(engine, selectStatement(table, columns, most), check),
      ms: performance.now() - began,
      tables: await referencedTables(engine, sql, tables)
    };
  });
}

/** Runs a query under its limits; whatever is wrong with it is thrown as `RefusedQuery` or `SelectStopped`. */
async function stoppable<T>(
  engine: Engine,
  sql: string,
  {seconds = QUERY_LIMITS.seconds, tables = [], signal}: SelectOptions,
  work: (check: () => void) => Promise<T>
): Promise<T> {
  const refusal = checkQuery(sql);
  if (refusal) throw new RefusedQuery(refusal);
  const stop = stopper(engine, seconds, signal);
  const working = work(stop.check).catch((error) => {
    stop.check(); // a query that was cancelled ends with an error of the engine
    throw error;
  });
  working.catch(() => {}); // one that is stuck may yet end
  try {
    return await Promise.race([working, stop.stuck]);
  } catch (error) {
    if (error instanceof RefusedQuery || isBroken(error)) throw error;
    if (error instanceof SelectStopped)
      throw error.reason === "time" && repeatsItself(sql) ? new SelectStopped("recursion") : error;
    const message = error instanceof Error ? error.message : String(error);
    throw new RefusedQuery(explainRefusal(message, sql, tables));
  } finally {
    stop.end();
  }
}

function repeatsItself(sql: string): boolean {
  return sqlTokens(sql).some(({kind, text}) => kind === "name" && text === "recursive");
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
  if (checkQuery(sql)) return tablesInText(sql.slice(0, QUERY_LIMITS.sql), known);
  try {
    return await bindings.getTableNames(connection, sql);
  } catch {
    return tablesInText(sql, known);
  }
}
