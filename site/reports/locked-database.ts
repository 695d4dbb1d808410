import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {SEARCH_PATH} from "../../src/lib/queries/held-table.js";
import {QUERY_LIMITS} from "../../src/lib/queries/limits.js";
import {literal, quoted} from "../../src/lib/sql-text.js";

export interface LockedDatabase {
  instance: DuckDBInstance;
  connection: DuckDBConnection;
}

/**
 * Opens a database that holds copies of the given tables of a snapshot and nothing else: what it does not hold, no query
 * can read. It cannot reach files or the network, and its settings are locked. Limits and names are those of the engine
 * in the browser.
 */
export async function openLockedDatabase(file: string, tables: readonly string[]): Promise<LockedDatabase> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: QUERY_LIMITS.memory
  });
  try {
    const connection = await instance.connect();
    await connection.run(`ATTACH ${literal(file)} AS source (READ_ONLY)`);
    await connection.run("ATTACH ':memory:' AS snapshot");
    const there = await connection.runAndReadAll(
      "SELECT table_name FROM duckdb_tables() WHERE database_name = 'source'"
    );
    const held = new Set(there.getRowsJS().map(([name]) => name));
    // A table that the manifest names and the snapshot lacks is no table for a query; the audit says that it is gone.
    for (const table of tables.filter((name) => held.has(name))) {
      await connection.run(`CREATE TABLE snapshot.${quoted(table)} AS FROM source.${quoted(table)}`);
    }
    await connection.run("DETACH source");
    for (const statement of [
      SEARCH_PATH,
      "SET temp_directory = ''",
      "SET enable_external_access = false",
      "SET lock_configuration = true"
    ]) {
      await connection.run(statement);
    }
    return {instance, connection};
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}
