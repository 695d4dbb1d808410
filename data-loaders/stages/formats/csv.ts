import {rm} from "node:fs/promises";
import {join} from "node:path";
import {dsvFormat} from "d3";
import {CliError} from "../../../src/lib/cli-error.js";
import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {FileFormat} from "../../sources/contract.js";
import {ROWS_NAMED} from "../broken-rule.js";
import {type Bytes, scanBytes} from "../scan-bytes.js";
import {checkText} from "./check-text.js";
import {type Delivery, type Loaded, refused} from "./delivery.js";
import {writeAsUtf8} from "./encoding.js";
import {checkHeader, letIn} from "./header.js";
import {plainPath} from "./plain-path.js";
import {utf16AsUtf8} from "./utf16.js";

type Csv = Extract<FileFormat, {type: "csv"}>;

/**
 * Loads delimited text. Every row must have as many fields as the header, and as many rows must come out as went
 * in. What is not UTF-8 is written anew in the engine's own folder first.
 */
export async function loadCsv(delivery: Delivery, format: Csv): Promise<Loaded> {
  const {engine, path, table} = delivery;
  const {encoding, separator} = format;
  if (encoding === "utf-8")
    return loadUtf8(delivery, format, path, await scanBytes(path, encoding, separator));
  const copy = join(engine.folder, `${table}.csv`);
  try {
    if (encoding === "utf-16le") {
      await utf16AsUtf8(delivery, copy);
    } else {
      checkText(delivery, await scanBytes(path, encoding, separator), encoding);
      await writeAsUtf8(path, copy, encoding);
    }
    return await loadUtf8(delivery, format, copy, await scanBytes(copy, "utf-8", separator));
  } finally {
    await rm(copy, {force: true});
  }
}

async function loadUtf8(delivery: Delivery, format: Csv, path: string, bytes: Bytes): Promise<Loaded> {
  checkText(delivery, bytes, "utf-8");
  const header = bytes.header.toString("utf8").replace(/^\uFEFF/, "");
  checkSeparator(delivery, header, format);
  const names = columnNames(header, format.separator);
  checkHeader(delivery, names);
  const columns = letIn(delivery.contract, names);
  if (!columns.length) return {columns, rows: bytes.rows - 1, row: "rowid + 2"};
  const rows = await readRows(delivery, path, format.separator, names);
  if (rows !== bytes.rows - 1) {
    throw refused(delivery, {
      problem: `${rows} rows read of ${bytes.rows - 1} in the file`,
      wayOut: "a text holds a quote or a line end: write quotes twice, and put such texts between quotes"
    });
  }
  return {columns, rows, row: "rowid + 2"};
}

/** Loads a file of UTF-8 whose columns are known; gives the number of rows in the table. */
export async function readRows(
  delivery: Delivery,
  path: string,
  separator: string,
  names: readonly string[]
): Promise<number> {
  const {engine, table, contract} = delivery;
  const fields = names.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const columns = letIn(contract, names).map((name) => `c${names.indexOf(name)} AS ${quoted(name)}`);
  await engine
    .run(`
      CREATE TABLE ${quoted(table)} AS
      SELECT ${columns.join(", ")}
      FROM read_csv(${literal(plainPath(path))}, auto_detect = false, header = false, skip = 1, columns = {${fields}},
        delim = ${literal(separator)}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
        hive_partitioning = false, store_rejects = true, rejects_limit = 0)`)
    .catch((error: Error) => {
      if (error instanceof CliError) throw error;
      throw refused(delivery, {
        problem: "not readable as delimited text",
        wayOut: "export again; texts with a separator, quote or line end must stand between quotes"
      });
    });
  const [rejects] = await engine.all<{rows: number; first: number[] | null; long: boolean | null}>(
    `SELECT count(DISTINCT line) AS rows, list_slice(list_sort(list(DISTINCT line)), 1, ${ROWS_NAMED}) AS first,
       bool_or(error_type = 'LINE SIZE OVER MAXIMUM') AS long
     FROM reject_errors`
  );
  await engine.run("DROP TABLE reject_errors; DROP TABLE reject_scans");
  if (rejects?.rows) {
    const {rows, long} = rejects;
    throw refused(delivery, {
      problem: long ? "row longer than 2 MB" : `not ${names.length} fields in the row`,
      rows,
      first: rejects.first ?? [],
      wayOut: long
        ? "a line end or a closing quote went lost: deliver it again, whole"
        : "rows are cut off, or a text holds the separator or a quote: put such texts in quotes"
    });
  }
  const [loaded] = await engine.all<{rows: number}>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
  return loaded!.rows;
}

function checkSeparator(delivery: Delivery, header: string, format: Csv): void {
  const known = Object.keys(delivery.contract.columns);
  const count = (separator: string) =>
    columnNames(header, separator).filter((name) => known.includes(name)).length;
  const found = SEPARATORS.find(([separator]) => count(separator) > count(format.separator));
  if (!found) return;
  const expected = SEPARATORS.find(([separator]) => separator === format.separator)?.[1] ?? format.separator;
  throw refused(delivery, {
    problem: `wrong separator (expected ${expected}, found ${found[1]})`,
    wayOut: `export with a ${expected}, or correct the contract`
  });
}

const SEPARATORS = [
  [";", "semicolon"],
  [",", "comma"],
  ["\t", "tab"],
  ["|", "vertical bar"]
] as const;

/** Parses a header. The parser takes one character for a separator: a longer one is replaced by a private one. */
function columnNames(header: string, separator: string): string[] {
  const one = separator.length === 1 ? separator : "\uE000";
  const row = dsvFormat(one).parseRows(header.replaceAll(separator, one))[0] ?? [];
  return row.map((name) => name.replaceAll(one, separator).trim());
}
