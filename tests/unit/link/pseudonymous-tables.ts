import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import type {LinkTables} from "../../../data-loaders/stages/link/link.js";
import {literal, quoted} from "../../../src/lib/sql-text.js";

type Value = string | number | null;

/** Columns with their types, and rows in that order; a source without rows is one that a municipality lacks. */
export interface LiteralTable {
  columns: Readonly<Record<string, string>>;
  rows: readonly (readonly Value[])[];
}

/** Makes tables of pseudonyms by hand, by `<source> <file>`, as the stage before the link leaves them. */
export async function literalTables(
  engine: PrivateEngine,
  purpose: string,
  tables: Readonly<Record<string, LiteralTable>>
): Promise<LinkTables> {
  const nameOf = (source: string, file: string) => `${source}_${file}_${purpose}`.replaceAll("-", "_");
  for (const [key, {columns, rows}] of Object.entries(tables)) {
    const [source, file] = key.split(" ");
    const name = quoted(nameOf(source!, file!));
    const types = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type}`);
    await engine.run(`CREATE TABLE ${name} (${types.join(", ")})`);
    const values = rows.map((row) => `(${row.map(written).join(", ")})`);
    if (values.length) await engine.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
  }
  return (source, file) => quoted(nameOf(source, file));
}

function written(value: Value): string {
  return typeof value === "string" ? literal(value) : String(value);
}
