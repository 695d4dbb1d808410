import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {quoted} from "../../src/lib/sql-text.js";

/** A released table as anyone can read it. */
export interface DecodedTable {
  name: string;
  columns: {name: string; type: string; values: readonly unknown[]}[];
}

/** Decodes an Arrow IPC file; `name` is what findings call it. */
export function decodeArrow(bytes: Uint8Array, name: string): DecodedTable {
  const table = tableFromIPC(bytes);
  return {
    name,
    columns: table.schema.fields.map((field, i) => ({
      name: field.name,
      type: String(field.type.typeId),
      values: [...table.getChildAt(i)]
    }))
  };
}

/** Opens a DuckDB file read-only and decodes every table in it, those that no manifest names included. */
export async function decodeDatabase(file: string): Promise<DecodedTable[]> {
  const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const listed = await connection.runAndReadAll(
      "SELECT schema_name, table_name FROM duckdb_tables() UNION ALL SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal ORDER BY ALL"
    );
    const tables: DecodedTable[] = [];
    for (const [schema, name] of listed.getRowsJS() as [string, string][]) {
      const read = await connection.runAndReadAll(`SELECT * FROM ${quoted(schema)}.${quoted(name)}`);
      const columns = read.getColumnsJS();
      tables.push({
        name: schema === "main" ? name : `${schema}.${name}`,
        columns: read.columnNames().map((column, i) => ({
          name: column,
          type: read.columnType(i).toString(),
          values: columns[i] ?? []
        }))
      });
    }
    connection.closeSync();
    return tables;
  } finally {
    instance.closeSync();
  }
}
