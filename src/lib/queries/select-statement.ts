import {literal, quoted} from "../sql-text.js";

/** A column as the engine describes it: its SQL type in full. */
export interface DescribedColumn {
  name: string;
  type: string;
}

export type ColumnKind = "number" | "boolean" | "text";

/** Makes a table of a reader's query: `query` takes the text as a value and refuses all but one SELECT. */
export function queryOf(sql: string): string {
  return `query(${literal(sql)})`;
}

/** Asks for the columns of a query or a table without running it. */
export function describeStatement(source: string): string {
  return `DESCRIBE SELECT * FROM ${source}`;
}

/**
 * Reads a query or a table for at most so many rows. Whatever is no number or boolean leaves the engine as text:
 * streamed results lose the values of an ENUM, and dates and lists then need no decoding.
 */
export function selectStatement(source: string, columns: readonly DescribedColumn[], rows: number): string {
  const list = columns.map(({name, type}) => {
    const column = quoted(name);
    const kind = columnKind(type);
    if (kind === "text") return type === "VARCHAR" ? column : `${column}::VARCHAR AS ${column}`;
    return kind === "number" && !EXACT.test(type) ? `${column}::DOUBLE AS ${column}` : column;
  });
  return `SELECT ${list.join(", ")} FROM ${source} LIMIT ${rows}`;
}

/** Says how a column of an SQL type is shown. */
export function columnKind(type: string): ColumnKind {
  if (type === "BOOLEAN") return "boolean";
  return EXACT.test(type) || WIDE.test(type) ? "number" : "text";
}

/** Types that JavaScript holds as they are, and those that become a double. */
const EXACT = /^(U?(TINYINT|SMALLINT|INTEGER)|FLOAT|DOUBLE)$/;
const WIDE = /^(U?(BIGINT|HUGEINT)|DECIMAL\(\d+,\d+\))$/;
