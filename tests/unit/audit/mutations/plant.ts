import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {PlainTable} from "../../../../data-loaders/write/parts.js";
import type {Manifest} from "../../../../src/lib/snapshot/manifest.js";
import type {Parts, SmallSite} from "../small-site.js";

/** A planted value: nobody is called so. */
export const CANARY = "Kanarie van der Test";
/** Nine digits that pass the eleven-test. */
export const CITIZEN = "123456782";
/** A key of this municipality, hexadecimal. */
export const SECRET = "5eed".repeat(16);

type Column = PlainTable["columns"][number];
type Value = Column["values"][number];

/** Replaces the values of one column of a table. */
export function setColumn(
  {tables}: Parts,
  table: string,
  name: string,
  set: (n: number, row: number) => Value
) {
  changeTable(tables, table, ({columns, ...rest}) => ({
    ...rest,
    columns: columns.map((c) => (c.name === name ? {...c, values: (c.values as number[]).map(set)} : c))
  }));
}

/** Adds a column to a table, of one value per row. */
export function addColumn(
  {tables}: Parts,
  table: string,
  name: string,
  type: Column["type"],
  value: (row: number) => Value
) {
  changeTable(tables, table, ({columns, ...rest}) => ({
    ...rest,
    columns: [...columns, {name, type, values: columns[0]!.values.map((_, row) => value(row))}]
  }));
}

/** Changes one table of a snapshot. */
export function changeTable(
  tables: PlainTable[],
  name: string,
  change: (table: PlainTable) => PlainTable
): void {
  const at = tables.findIndex((table) => table.name === name);
  tables[at] = change(tables[at]!);
}

/** Adds a table with one row. */
export function addRow(
  {tables}: Parts,
  name: string,
  status: PlainTable["status"],
  row: Record<string, Value>
) {
  const columns = Object.entries(row).map(([column, value]): Column => {
    const type = typeof value === "number" ? "integer" : typeof value === "boolean" ? "boolean" : "varchar";
    return {name: column, type: ["area", "period"].includes(column) ? "enum" : type, values: [value]};
  });
  tables.push({name, status, base: status === "protected" ? 5 : 1, columns});
}

/** Changes the manifest in the snapshot's folder. */
export function changeManifest({data}: SmallSite, change: (manifest: Manifest) => unknown): void {
  const file = join(data, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/** Runs SQL in the snapshot's database, as somebody could who has the file. */
export async function runSql({data}: SmallSite, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(data, "snapshot.duckdb"));
  const connection = await instance.connect();
  try {
    for (const sql of statements) await connection.run(sql);
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The values of a column of a table. */
export function valuesOf({tables}: Pick<Parts, "tables">, table: string, column: string): readonly Value[] {
  return tables.find(({name}) => name === table)!.columns.find(({name}) => name === column)!.values;
}

/** Adds to the first cells of a table. */
export function addToCells(parts: Parts, table: string, n: number, cells: number): void {
  setColumn(parts, table, "n", (count, row) => (row < cells ? count + n : count));
}
