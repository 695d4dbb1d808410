import {rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {quoted} from "../../../src/lib/sql-text.js";
import {openPostgres, type Postgres} from "../../engines/postgres.js";
import {postgresAddress} from "../../engines/postgres-address.js";
import type {ColumnContract} from "../../sources/contract.js";
import {readRows} from "./csv.js";
import {type Delivery, type Loaded, refused} from "./delivery.js";
import {checkHeader, letIn} from "./header.js";
import {dateTextSql, decimalSignSql, LARGEST_EXACT} from "./native-text.js";

export interface TableOptions {
  /** Holds the way in; default the process's own. */
  environment?: NodeJS.ProcessEnv;
  timeout_ms?: number;
}

interface Described {
  name: string;
  type: string;
}

/**
 * Loads a table or view of a PostgreSQL database by way of a file in the engine's own folder. The rows counted in
 * the same transaction, those sent and those loaded must be equally many.
 */
export async function loadTable(delivery: Delivery, options: TableOptions = {}): Promise<Loaded> {
  const {source, contract, engine} = delivery;
  const from = identifier(delivery);
  const address = postgresAddress(source, options.environment);
  const database = await openPostgres(address, {what: `${source}, ${from.what}`, ...options});
  const copy = join(engine.folder, `${delivery.table}.csv`);
  try {
    const described = await describe(delivery, database, from);
    const header = described.map((column) => column.name);
    checkHeader(delivery, header);
    const names = letIn(contract, header);
    const rows = await countRows(database, from.sql);
    if (!names.length) return {columns: names, rows, row: "rowid + 1"};
    const columns = names.map((name) => described.find((column) => column.name === name)!);
    await checkFloats(delivery, database, from.sql, columns);
    const texts = columns.map((column) => `${textSql(column, delivery)} AS ${quoted(column.name)}`);
    // The last column keeps a row of nothing but missing values from being an empty line.
    const sent = await database.copy(`SELECT ${texts.join(", ")}, 1 AS row FROM ${from.sql}`, copy);
    const loaded = await readRows(delivery, copy, ";", [...names, ""]);
    if (sent !== rows || loaded !== rows) {
      throw refused(delivery, {
        problem: `${loaded} rows read of ${rows} in the table`,
        wayOut: "run again; if it happens again, export the table as a file"
      });
    }
    return {columns: names, rows, row: "rowid + 1"};
  } finally {
    await database.close();
    await rm(copy, {force: true});
  }
}

interface Identifier {
  schema: string;
  table: string;
  what: string;
  sql: string;
}

/** Reads `schema.table`; names that need quotes are not asked for, so none can be anything but a name. */
function identifier(delivery: Delivery): Identifier {
  const what = basename(delivery.path);
  const [, schema, table] = /^([a-z_][a-z0-9_]{0,62})\.([a-z_][a-z0-9_]{0,62})$/i.exec(what) ?? [];
  if (schema && table) return {schema, table, what, sql: `${quoted(schema)}.${quoted(table)}`};
  throw refused(delivery, {problem: "not a table's name", wayOut: "write schema.table in the config"});
}

async function describe(
  delivery: Delivery,
  database: Postgres,
  {schema, table}: Identifier
): Promise<Described[]> {
  const described = await database.all<Described>(
    `SELECT a.attname AS name,
       CASE WHEN coalesce(b.typtype, t.typtype) = 'e' THEN 'text' ELSE coalesce(b.typname, t.typname) END AS type
     FROM pg_namespace n
     JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_type b ON b.oid = t.typbasetype
     WHERE n.nspname = $1 AND c.relname = $2 ORDER BY a.attnum`,
    [schema, table]
  );
  if (described.length) return described;
  throw refused(delivery, {problem: "table missing", wayOut: "correct schema.table in the config"});
}

async function countRows(database: Postgres, sql: string, where = "true"): Promise<number> {
  const [found] = await database.all<{rows: string}>(`SELECT count(*) AS rows FROM ${sql} WHERE ${where}`);
  return Number(found!.rows);
}

/** An id held as a float ends in other digits than it had. */
async function checkFloats(
  delivery: Delivery,
  database: Postgres,
  sql: string,
  columns: readonly Described[]
): Promise<void> {
  for (const {name} of columns.filter(isFloat)) {
    const rows = await countRows(database, sql, `abs(${quoted(name)}) BETWEEN ${LARGEST_EXACT} AND 1e308`);
    if (!rows) continue;
    throw refused(delivery, {
      problem: "number with more than 15 digits, held as a fraction",
      column: name,
      rows,
      wayOut: "its last digits are lost: keep ids as text"
    });
  }
}

function textSql({name, type}: Described, delivery: Delivery): string {
  const {contract} = delivery;
  const column = contract.columns[name]!;
  const field = quoted(name);
  const text = `CAST(${field} AS text)`;
  if (TEXTS.has(type)) return text;
  if (type === "numeric") return decimalSignSql(text, contract);
  // Over numeric, which has no exponents; directly it would keep fifteen digits.
  if (isFloat({type})) return decimalSignSql(`CAST(CAST(${text} AS numeric) AS text)`, contract);
  if (type === "date") return dateTextSql(text, column);
  if (type === "timestamp") return momentSql(field, column);
  throw refused(delivery, {
    problem: "type that is not one value, or depends on a place",
    column: name,
    wayOut: "make a view of texts, numbers and dates; times without a time zone"
  });
}

const TEXTS = new Set([
  "text",
  "varchar",
  "bpchar",
  "name",
  "citext",
  "uuid",
  "bool",
  "int2",
  "int4",
  "int8",
  "time"
]);

function isFloat({type}: Pick<Described, "type">): boolean {
  return type === "float4" || type === "float8";
}

/** A moment at midnight is a day; another is not cut down to one. */
function momentSql(field: string, column: ColumnContract): string {
  const day = dateTextSql(`CAST(CAST(${field} AS date) AS text)`, column);
  return `CASE WHEN CAST(CAST(${field} AS date) AS timestamp) = ${field} THEN ${day} ELSE CAST(${field} AS text) END`;
}
