import {createHash} from "node:crypto";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {contentSha256} from "../../src/lib/snapshot/content-hash.js";
import type {TableEntry} from "../../src/lib/snapshot/manifest.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import type {ReleasedColumn} from "../stages/types.js";
import type {PlainTable} from "./parts.js";

/**
 * Writes tables to a fresh DuckDB file that DuckDB-WASM, Python and R can attach, and returns what it holds.
 * Each table is ordered by all its columns and written on one thread, so that equal content gives equal bytes.
 * Columns of one name share one ENUM, so that joins compare codes as numbers.
 */
export async function writeDatabase(file: string, tables: readonly PlainTable[]): Promise<TableEntry[]> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  try {
    const connection = await instance.connect();
    await connection.run(`SET disabled_compression_methods = '${PACKING}'`);
    await connection.run(`ATTACH ${literal(file)} AS released (STORAGE_VERSION 'v1.0.0')`);
    await createEnums(connection, tables);
    const entries: TableEntry[] = [];
    for (const table of byName(tables)) entries.push(await writeTable(connection, table));
    await connection.run("CHECKPOINT released");
    await connection.run("DETACH released");
    connection.closeSync();
    return entries;
  } finally {
    instance.closeSync();
  }
}

/** Methods that pack 32 values at a time and fill the last pack with whatever lies in memory: bytes by chance. */
const PACKING = "bitpacking,dictionary,fsst,alp,alprd";

async function createEnums(connection: DuckDBConnection, tables: readonly PlainTable[]): Promise<void> {
  const values = new Map<string, Set<string>>();
  for (const {name, type, values: found} of byName(tables).flatMap((t) => t.columns)) {
    if (type !== "enum") continue;
    const known = values.get(name) ?? new Set();
    for (const value of found) if (value !== null) known.add(String(value));
    values.set(name, known);
  }
  for (const [name, known] of values) {
    // An ENUM needs a value, also where all tables that use it are empty.
    const codes = known.size ? [...known].sort() : [""];
    await connection.run(
      `CREATE TYPE released.${quoted(enumName(name))} AS ENUM (${codes.map(literal).join(", ")})`
    );
  }
}

async function writeTable(connection: DuckDBConnection, table: PlainTable): Promise<TableEntry> {
  await stage(connection, table);
  const columns = table.columns.map(
    ({name, type}) => `CAST(${quoted(name)} AS ${writtenType(name, type)}) AS ${quoted(name)}`
  );
  const target = `released.${quoted(table.name)}`;
  await connection.run(
    `CREATE TABLE ${target} AS SELECT ${columns.join(", ")} FROM temp.staging ORDER BY ALL`
  );
  await connection.run("DROP TABLE temp.staging");
  const written = await connection.runAndReadAll(
    `SELECT ${table.columns.map(readBack).join(", ")} FROM ${target}`
  );
  const rows = written.getRowsJS();
  return {
    name: table.name,
    status: table.status,
    base: table.base,
    rows: rows.length,
    columns: table.columns.map(({name, type}) => ({name, type})),
    content_sha256: contentSha256(rows, createHash("sha256"))
  };
}

/** Appends the columns as they came to a temporary table; ENUMs and dates are text until the cast. */
async function stage(connection: DuckDBConnection, {name, columns}: PlainTable): Promise<void> {
  const types = columns.map((column) => `${quoted(column.name)} ${STAGED[column.type]}`);
  await connection.run(`CREATE TEMP TABLE staging (${types.join(", ")})`);
  const appender = await connection.createAppender("staging", "main", "temp");
  const length = columns[0]?.values.length ?? 0;
  if (columns.some((column) => column.values.length !== length))
    throw new Error(`released table ${name}: expected columns of one length, found several`);
  for (let row = 0; row < length; row++) {
    for (const {type, values} of columns) {
      const value = values[row]!;
      if (value === null) appender.appendNull();
      else if (type === "integer") appender.appendInteger(value as number);
      else if (type === "double") appender.appendDouble(value as number);
      else if (type === "boolean") appender.appendBoolean(value as boolean);
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

const STAGED: Record<ReleasedColumn["type"], string> = {
  enum: "VARCHAR",
  varchar: "VARCHAR",
  date: "VARCHAR",
  integer: "INTEGER",
  double: "DOUBLE",
  boolean: "BOOLEAN"
};

function writtenType(name: string, type: ReleasedColumn["type"]): string {
  if (type === "enum") return `released.${quoted(enumName(name))}`;
  return type === "date" ? "DATE" : STAGED[type];
}

function readBack({name, type}: ReleasedColumn): string {
  return type === "date" ? `CAST(${quoted(name)} AS VARCHAR)` : quoted(name);
}

function enumName(column: string): string {
  return `${column}_code`;
}

function byName(tables: readonly PlainTable[]): PlainTable[] {
  return [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
}
