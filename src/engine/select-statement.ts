/** A column as the engine describes it: its SQL type in full. */
export interface DescribedColumn {
  name: string;
  type: string;
}

export type ColumnKind = "number" | "boolean" | "text";

/** Writes a text as an SQL string. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Writes a name as an SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Asks for the columns of a reader's query without running it. `query` takes the text as a value and refuses
 * all but one SELECT, whatever it holds.
 */
export function describeStatement(sql: string): string {
  return `DESCRIBE SELECT * FROM query(${quoteText(sql)})`;
}

/**
 * Runs a reader's query for at most so many rows. Whatever is no number or boolean leaves the engine as text:
 * streamed results lose the values of an ENUM, and dates and lists then need no decoding.
 */
export function selectStatement(sql: string, columns: readonly DescribedColumn[], rows: number): string {
  const list = columns.map(({name, type}) => {
    const quoted = quoteName(name);
    const kind = columnKind(type);
    if (kind === "text") return type === "VARCHAR" ? quoted : `${quoted}::VARCHAR AS ${quoted}`;
    return kind === "number" && !EXACT.test(type) ? `${quoted}::DOUBLE AS ${quoted}` : quoted;
  });
  return `SELECT ${list.join(", ")} FROM query(${quoteText(sql)}) LIMIT ${rows}`;
}

/** Says how a column of an SQL type is shown. */
export function columnKind(type: string): ColumnKind {
  if (type === "BOOLEAN") return "boolean";
  return EXACT.test(type) || WIDE.test(type) ? "number" : "text";
}

/** Types that JavaScript holds as they are, and those that become a double. */
const EXACT = /^(U?(TINYINT|SMALLINT|INTEGER)|FLOAT|DOUBLE)$/;
const WIDE = /^(U?(BIGINT|HUGEINT)|DECIMAL\(\d+,\d+\))$/;
