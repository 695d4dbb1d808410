import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {ColumnContract, FileContract, SourceContract} from "../sources/contract.js";
import {brokenRule, ROWS_NAMED} from "./broken-rule.js";
import {checkFile} from "./check-file.js";
import {rulesOf} from "./column-rules.js";
import {loadRaw} from "./load-raw.js";
import {textOf, typed} from "./typed-column.js";
import type {Valid} from "./types.js";

export interface ValidateOptions {
  /** Name of a file in the contract. */
  file: string;
  /** Where it lies. */
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
  const table = options.table ?? `${source.id}_${options.file}`.replaceAll("-", "_");
  const raw = `${table}_raw`;
  const header = await checkFile(source.id, options.path, contract);
  const loaded = header.filter((name) => (contract.columns[name]?.fate ?? "dropped") !== "dropped");
  if (!loaded.length) return {table, source: source.id, rows: 0} as unknown as Valid;
  const rows = await loadRaw(engine, raw, source.id, options.path, header, contract);
  const context = {engine, raw, source: source.id, file: options.path, contract};
  if (rows < Math.max(1, contract.minimum_rows)) {
    throw brokenRule({
      problem: rows === 0 ? "no rows" : `fewer than ${contract.minimum_rows} rows`,
      source: source.id,
      file: options.path,
      wayOut: "the delivery is cut short: deliver it again, whole"
    });
  }
  await checkColumns(context, loaded, options.latest);
  await checkKey(context);
  const columns = Object.entries(contract.columns).flatMap(([name, column]) => {
    if (column.fate === "dropped") return [];
    return loaded.includes(name) ? typed(column, textOf(name, contract), contract) : absent(column);
  });
  await engine.run(`
    CREATE TABLE ${quoted(table)} AS
    SELECT CAST(rowid + 2 AS INTEGER) AS file_row, ${columns.join(", ")} FROM ${quoted(raw)};
    DROP TABLE ${quoted(raw)}`);
  return {table, source: source.id, rows} as unknown as Valid;
}

interface Context {
  engine: PrivateEngine;
  raw: string;
  source: string;
  file: string;
  contract: FileContract;
}

/** Counts all broken rules in one pass over the table, and reports the first. */
async function checkColumns(context: Context, names: readonly string[], latest: string): Promise<void> {
  const {engine, raw, source, file, contract} = context;
  const rules = names.flatMap((column) => {
    const of = rulesOf(contract.columns[column]!, contract, latest);
    return of.map((rule) => ({...rule, column}));
  });
  if (!rules.length) return;
  const texts = names.map((name, i) => `${textOf(name, contract)} AS t${i}`);
  const counts = rules.map((rule, i) => {
    const broken = rule.broken(`t${names.indexOf(rule.column)}`);
    return `count(*) FILTER (WHERE ${broken}) AS n${i}, min(rowid + 2, ${ROWS_NAMED}) FILTER (WHERE ${broken}) AS f${i}`;
  });
  const [found] = await engine.all<Record<string, number | number[] | null>>(
    `SELECT ${counts.join(", ")} FROM (SELECT rowid, ${texts.join(", ")} FROM ${quoted(raw)})`
  );
  const broken = rules.findIndex((_, i) => Number(found![`n${i}`]) > 0);
  if (broken < 0) return;
  const {problem, column, wayOut} = rules[broken]!;
  const first = (found![`f${broken}`] as number[] | null) ?? [];
  throw brokenRule({problem, source, file, column, rows: Number(found![`n${broken}`]), first, wayOut});
}

/** Refuses rows whose key occurred before; the rows named are the later ones. */
async function checkKey({engine, raw, source, file, contract}: Context): Promise<void> {
  if (!contract.key.length) return;
  const key = contract.key.map((name) => textOf(name, contract)).join(", ");
  const [found] = await engine.all<{rows: number; first: number[] | null}>(`
    SELECT count(*) AS rows, min(row, ${ROWS_NAMED}) AS first
    FROM (SELECT rowid + 2 AS row, row_number() OVER (PARTITION BY ${key} ORDER BY rowid) AS nth FROM ${quoted(raw)})
    WHERE nth > 1`);
  if (!found?.rows) return;
  throw brokenRule({
    problem: "key occurs twice",
    source,
    file,
    column: contract.key.join(" + "),
    rows: found.rows,
    first: found.first ?? [],
    wayOut: "remove the doubles at the source; two deliveries in one file give this as well"
  });
}

/** An optional column that is not in the file: missing in every row. */
function absent(column: ColumnContract): string[] {
  const type = {integer: "INTEGER", decimal: "DOUBLE", date: "DATE"}[column.type as string] ?? "VARCHAR";
  return [`CAST(NULL AS ${type}) AS ${quoted(column.as)}`];
}
