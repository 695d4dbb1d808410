import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** What a snapshot's database may not hold beside tables and the types of their codes. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  views: "SELECT count(*) FROM duckdb_views() WHERE NOT internal",
  functions: "SELECT count(*) FROM duckdb_functions() WHERE NOT internal",
  sequences: "SELECT count(*) FROM duckdb_sequences()",
  indexes: "SELECT count(*) FROM duckdb_indexes()",
  constraints: "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type <> 'NOT NULL'",
  "comments on tables": "SELECT count(comment) FROM duckdb_tables()",
  "comments on columns": "SELECT count(comment) FROM duckdb_columns() WHERE NOT internal",
  "default values": "SELECT count(column_default) FROM duckdb_columns() WHERE NOT internal",
  // Blocks that a dropped table left behind can be read by anyone who reads the file as bytes.
  "blocks of dropped tables": "SELECT free_blocks FROM pragma_database_size()",
  "comments on types": "SELECT count(comment) FROM duckdb_types() WHERE NOT internal"
};

/** Proves that the database says nothing outside the rows of its tables. */
export async function checkCatalogue({folder}: Release, findings: Findings): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, DATABASE), {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  try {
    for (const [what, sql] of Object.entries(ELSEWHERE)) {
      const [row] = (await connection.runAndReadAll(sql)).getRowsJS();
      findings.add("table not expected", `${DATABASE} ${what}`, Number(row?.[0] ?? 0));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
