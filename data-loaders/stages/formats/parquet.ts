import {CliError} from "../../../src/lib/cli-error.js";
import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {ColumnContract, FileContract} from "../../sources/contract.js";
import {ROWS_NAMED} from "../broken-rule.js";
import {type Delivery, type Loaded, refused} from "./delivery.js";
import {checkHeader, letIn} from "./header.js";
import {dateTextSql, decimalSignSql, LARGEST_EXACT} from "./native-text.js";
import {plainPath} from "./plain-path.js";

interface Described {
  column_name: string;
  column_type: string;
}

/** Loads a Parquet file, every column as the text that its rules expect; as many rows as its footer tells. */
export async function loadParquet(delivery: Delivery): Promise<Loaded> {
  const {engine, table, contract} = delivery;
  const path = literal(plainPath(delivery.path));
  const file = `read_parquet(${path}, hive_partitioning = false)`;
  const described = await readable(delivery, engine.all<Described>(`DESCRIBE FROM ${file}`));
  checkHeader(
    delivery,
    described.map((column) => column.column_name)
  );
  const names = letIn(
    contract,
    described.map((column) => column.column_name)
  );
  const [told] = await readable(
    delivery,
    engine.all<{rows: number}>(`SELECT sum(num_rows) AS rows FROM parquet_file_metadata(${path})`)
  );
  if (!names.length) return {columns: names, rows: told!.rows, row: "rowid + 1"};
  const types = names.map((name) => described.find((column) => column.column_name === name)!.column_type);
  const texts = names.map((name, i) => textSql(name, types[i]!, delivery));
  await checkFloats(
    delivery,
    file,
    names.filter((_, i) => isFloat(types[i]!))
  );
  await readable(
    delivery,
    engine.run(
      `CREATE TABLE ${quoted(table)} AS SELECT ${texts.map((t, i) => `${t} AS ${quoted(names[i]!)}`).join(", ")} FROM ${file}`
    )
  );
  const [loaded] = await engine.all<{rows: number}>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
  if (loaded!.rows !== told!.rows) throw damaged(delivery);
  return {columns: names, rows: loaded!.rows, row: "rowid + 1"};
}

/** An id exported as a float ends in other digits than it had. */
async function checkFloats(delivery: Delivery, file: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const broken = `abs(${quoted(name)}) >= ${LARGEST_EXACT} AND isfinite(${quoted(name)})`;
    const [found] = await readable(
      delivery,
      delivery.engine.all<{rows: number; first: number[] | null}>(
        `SELECT count(*) AS rows, min(file_row_number + 1, ${ROWS_NAMED}) AS first
         FROM ${file.replace(")", ", file_row_number = true)")} WHERE ${broken}`
      )
    );
    if (!found!.rows) continue;
    throw refused(delivery, {
      problem: "number with more than 15 digits, held as a fraction",
      column: name,
      rows: found!.rows,
      first: found!.first ?? [],
      wayOut: "its last digits are lost: export ids as text"
    });
  }
}

function textSql(name: string, type: string, delivery: Delivery): string {
  const {contract} = delivery;
  const column = contract.columns[name]!;
  const text = `CAST(${quoted(name)} AS VARCHAR)`;
  if (/^(VARCHAR|ENUM\(.*|UUID|BOOLEAN|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|TIME)$/.test(type)) return text;
  if (type.startsWith("DECIMAL(") && !type.endsWith("]")) return decimalSignSql(text, contract);
  if (isFloat(type)) return floatSql(quoted(name), text, contract);
  if (type === "DATE") return dateTextSql(text, column);
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return momentSql(quoted(name), text, column);
  throw refused(delivery, {
    problem: "type that is not one value, or depends on a place",
    column: name,
    wayOut: "export texts, numbers and dates; times without a time zone"
  });
}

function isFloat(type: string): boolean {
  return type === "DOUBLE" || type === "FLOAT";
}

/** All digits without an exponent; a whole number without `.0`. */
function floatSql(name: string, text: string, contract: FileContract): string {
  const long = `CASE WHEN ${text} LIKE '%e%' AND isfinite(${name}) THEN format('{:.30f}', ${name}) ELSE ${text} END`;
  return decimalSignSql(`regexp_replace(${long}, '[.]0$', '')`, contract);
}

/** A moment at midnight is a day; another is not cut down to one. */
function momentSql(name: string, text: string, column: ColumnContract): string {
  const day = dateTextSql(`CAST(CAST(${name} AS DATE) AS VARCHAR)`, column);
  return `CASE WHEN CAST(CAST(${name} AS DATE) AS TIMESTAMP) = ${name} THEN ${day} ELSE ${text} END`;
}

async function readable<T>(delivery: Delivery, work: Promise<T>): Promise<T> {
  return work.catch((error: Error) => {
    throw error instanceof CliError ? error : damaged(delivery);
  });
}

function damaged(delivery: Delivery): Error {
  return refused(delivery, {
    problem: "not readable as Parquet",
    wayOut: "the file is damaged, cut off, encrypted or of another format: deliver it again"
  });
}
