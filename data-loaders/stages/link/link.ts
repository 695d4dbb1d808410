import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {PurposeId} from "../../purposes.js";
import type {Linked} from "../types.js";

/** Joins the pseudonymous tables of one purpose into linked ones; what it joined stays, what it made on the way goes. */
export type Link = (
  engine: PrivateEngine,
  tables: LinkTables,
  years: readonly number[]
) => Promise<{linked: Linked[]; quality: Quality}>;

/**
 * Gives the name of a pseudonymous table of this purpose, quoted for SQL. There always is one: a source that a
 * municipality does not have is a table without rows.
 */
export type LinkTables = (source: string, file: string) => string;

/** What the link met, for whoever judges the sources: counts of the whole municipality, for the log. */
export type Quality = Readonly<Record<string, number>>;

/** Calls tables of the engine linked, counting their rows. */
export async function linkedTables(
  engine: PrivateEngine,
  tables: readonly string[],
  {source, purpose}: {source: string; purpose: PurposeId}
): Promise<Linked[]> {
  const counted = await engine.all<{name: string; rows: number}>(
    tables
      .map((name) => `SELECT ${literal(name)} AS name, count(*) AS rows FROM ${quoted(name)}`)
      .join(" UNION ALL ")
  );
  const rows = new Map(counted.map((table) => [table.name, table.rows]));
  return tables.map((table) => ({table, source, rows: rows.get(table)!, purpose}) as unknown as Linked);
}

/** Drops tables that were made on the way. */
export async function dropTables(engine: PrivateEngine, tables: readonly string[]): Promise<void> {
  if (!tables.length) return;
  await engine.run(tables.map((table) => `DROP TABLE IF EXISTS ${quoted(table)}`).join("; "));
}
