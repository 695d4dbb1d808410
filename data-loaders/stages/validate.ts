import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {ColumnContract, SourceContract} from "../sources/contract.js";
import {ROWS_NAMED} from "./broken-rule.js";
import {rulesOf} from "./column-rules.js";
import {type Delivery, type Loaded, refused} from "./formats/delivery.js";
import {dropDuplicates} from "./formats/drop-duplicates.js";
import {loadRaw} from "./load-raw.js";
import {tableName} from "./table-name.js";
import {sqlType, textOf, typed} from "./typed-column.js";
import type {Valid} from "./types.js";

export interface ValidateOptions {
  /** Name of a file in the contract. */
  file: string;
  /** Where it lies; `schema.table` for a table of a database. */
  path: string;
  /** Name of the table made; default `<source>_<file>`. */
  table?: string;
  /** Last day that a date may be, ISO; the engine has no clock. */
  latest: string;
}

/**
 * Reads one file and holds it against its contract: every column, every key. Gives a typed table, or throws one
 * error that names the rule, where it is broken, how often and in which rows first, and never a value.
 * The table has a column `file_row`, the row as an editor numbers it.
 */
export async function validate(
  engine: PrivateEngine,
  source: SourceContract,
  options: ValidateOptions
): Promise<Valid> {
  const contract = source.files[options.file];
  if (!contract) throw new Error(`no such file in the contract of ${source.id}: ${options.file}`);
  const table = options.table ?? tableName(source.id, options.file);
  const raw = `${table}_raw`;
  const delivery: Delivery = {engine, source: source.id, path: options.path, contract, table: raw};
  const whole = await loadRaw(delivery);
  if (!whole.columns.length) return {table, source: source.id, rows: 0, duplicates: 0} as unknown as Valid;
  if (whole.rows < Math.max(1, contract.minimum_rows)) {
    throw refused(delivery, {
      problem: whole.rows === 0 ? "no rows" : `fewer than ${contract.minimum_rows} rows`,
      wayOut: "the delivery is cut short: deliver it again, whole"
    });
  }
  await checkColumns(delivery, whole, options.latest);
  const loaded =
    contract.duplicates === "dropped" ? await dropDuplicates(delivery, whole) : {...whole, duplicates: 0};
  await checkKey(delivery, loaded);
  const columns = Object.entries(contract.columns).flatMap(([name, column]) => {
    if (column.fate === "dropped") return [];
    return loaded.columns.includes(name) ? typed(column, textOf(name, contract), contract) : absent(column);
  });
  await engine.run(`
    CREATE TABLE ${quoted(table)} AS
    SELECT CAST(${loaded.row} AS INTEGER) AS file_row, ${columns.join(", ")} FROM ${quoted(raw)};
    DROP TABLE ${quoted(raw)}`);
  return {table, source: source.id, rows: loaded.rows, duplicates: loaded.duplicates} as unknown as Valid;
}

/** Counts all broken rules in one pass over the table, and reports the first. */
async function checkColumns(delivery: Delivery, {columns, row}: Loaded, latest: string): Promise<void> {
  const {engine, table, contract} = delivery;
  const rules = columns.flatMap((column) => {
    const of = rulesOf(contract.columns[column]!, contract, latest);
    return of.map((rule) => ({...rule, column}));
  });
  if (!rules.length) return;
  const texts = columns.map((name, i) => `${textOf(name, contract)} AS t${i}`);
  const counts = rules.map((rule, i) => {
    const broken = rule.broken(`t${columns.indexOf(rule.column)}`);
    return `count(*) FILTER (WHERE ${broken}) AS n${i}, min(row, ${ROWS_NAMED}) FILTER (WHERE ${broken}) AS f${i}`;
  });
  const [found] = await engine.all<Record<string, number | number[] | null>>(
    `SELECT ${counts.join(", ")} FROM (SELECT ${row} AS row, ${texts.join(", ")} FROM ${quoted(table)})`
  );
  const broken = rules.findIndex((_, i) => Number(found![`n${i}`]) > 0);
  if (broken < 0) return;
  const {problem, column, wayOut} = rules[broken]!;
  const first = (found![`f${broken}`] as number[] | null) ?? [];
  throw refused(delivery, {problem, column, rows: Number(found![`n${broken}`]), first, wayOut});
}

/** Refuses rows whose key occurred before; the rows named are the later ones. */
async function checkKey(delivery: Delivery, {row}: Loaded): Promise<void> {
  const {engine, table, contract} = delivery;
  if (!contract.key.length) return;
  const key = contract.key.map((name) => textOf(name, contract)).join(", ");
  // Rows are put in order only where a hash of the key occurs twice: the whole table in order would be large.
  const [found] = await engine.all<{rows: number; first: number[] | null}>(`
    SELECT count(*) AS rows, min(row, ${ROWS_NAMED}) AS first FROM (
      SELECT ${row} AS row, row_number() OVER (PARTITION BY ${key} ORDER BY rowid) AS nth FROM ${quoted(table)}
      WHERE hash(${key}) IN (SELECT hash(${key}) FROM ${quoted(table)} GROUP BY ALL HAVING count(*) > 1)
    ) WHERE nth > 1`);
  if (!found?.rows) return;
  throw refused(delivery, {
    problem: "key occurs twice",
    column: contract.key.join(" + "),
    rows: found.rows,
    first: found.first ?? [],
    wayOut:
      "remove the doubles at the source; two deliveries in one file give this as well; rows repeated whole may be " +
      "left out by the contract (duplicates)"
  });
}

/** An optional column that is not in the file: missing in every row. */
function absent(column: ColumnContract): string[] {
  return [`CAST(NULL AS ${sqlType(column)}) AS ${quoted(column.as)}`];
}
