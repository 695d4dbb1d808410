import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {FileContract} from "../sources/contract.js";
import {brokenRule, ROWS_NAMED} from "./broken-rule.js";
import {separatorOf} from "./check-file.js";

/**
 * Loads the columns that the contract lets in, as text, in the order of the file, into a new table whose columns
 * are named as in the header. Every row must have as many fields as the header. Dropped columns are never loaded.
 */
export async function loadRaw(
  engine: PrivateEngine,
  table: string,
  source: string,
  path: string,
  header: readonly string[],
  contract: FileContract
): Promise<number> {
  const fields = header.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const columns = header.flatMap((name, i) => {
    const column = contract.columns[name];
    return column && column.fate !== "dropped" ? [`c${i} AS ${quoted(name)}`] : [];
  });
  await engine.run(`
    CREATE TABLE ${quoted(table)} AS
    SELECT ${columns.join(", ")}
    FROM read_csv(${literal(plain(path))}, auto_detect = false, header = false, skip = 1, columns = {${fields}},
      delim = ${literal(separatorOf(contract))}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
      store_rejects = true, rejects_limit = 0)`);
  const [rejects] = await engine.all<{rows: number; first: number[] | null}>(
    `SELECT count(DISTINCT line) AS rows, list_slice(list_sort(list(DISTINCT line)), 1, ${ROWS_NAMED}) AS first
     FROM reject_errors`
  );
  await engine.run("DROP TABLE reject_errors; DROP TABLE reject_scans");
  if (rejects?.rows) {
    throw brokenRule({
      problem: `not ${header.length} fields in the row`,
      source,
      file: path,
      rows: rejects.rows,
      first: rejects.first ?? [],
      wayOut: "rows are cut off, or a text holds the separator or a quote: put such texts in quotes"
    });
  }
  const [loaded] = await engine.all<{rows: number}>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
  return loaded!.rows;
}

/** Writes a path so that DuckDB does not take `*`, `?` or `[` in it for a pattern. */
function plain(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
