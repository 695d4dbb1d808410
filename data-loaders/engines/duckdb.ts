import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR} from "@duckdb/node-api";
import {CliError} from "../../src/lib/cli-error.js";
import {quoted} from "../../src/lib/sql-text.js";
import {atExit} from "../at-exit.js";
import {isAlive} from "../is-alive.js";
import {engineError} from "./engine-error.js";
import type {AppendColumn, PrivateEngine} from "./private-engine.js";

export interface EngineOptions {
  /** Default: as many as the machine has. */
  threads?: number;
  /** Default 1200 MB, so that a whole run, Node included, stays under 2 GiB. */
  memory_mb?: number;
}

const CHUNK = 2048;

/** Opens a private DuckDB in memory; what does not fit goes to a folder in the OS's temp folder. */
export async function openPrivateEngine(options: EngineOptions = {}): Promise<PrivateEngine> {
  const folder = temporaryFolder(tmpdir());
  const forget = atExit(() => rmSync(folder, {recursive: true, force: true}));
  const instance = await DuckDBInstance.create(":memory:", {
    temp_directory: folder,
    memory_limit: `${options.memory_mb ?? 1200}MB`,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    enable_external_file_cache: "false",
    ...(options.threads === undefined ? {} : {threads: String(options.threads)})
  });
  const connection = await instance.connect();
  let open = true;
  return {
    folder,
    run: (sql) => guarded(async () => void (await connection.run(sql))),
    all: <Row>(sql: string) =>
      guarded(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.getRowObjectsJS().map(numbers) as Row[];
      }),
    eachChunk: (sql, take) =>
      guarded(async () => {
        const result = await connection.stream(sql);
        for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
          take(chunk.getColumns() as unknown[][]);
        }
      }),
    append: (table, columns) => guarded(() => append(connection, table, columns)),
    close: async () => {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, {recursive: true, force: true});
      forget();
    }
  };
}

async function append(connection: DuckDBConnection, table: string, columns: readonly AppendColumn[]) {
  await connection.run(
    `CREATE TABLE IF NOT EXISTS ${quoted(table)} (${columns.map((c) => `${quoted(c.name)} ${c.type}`).join(", ")})`
  );
  const types = columns.map((c) => (c.type === "INTEGER" ? INTEGER : VARCHAR));
  const appender = await connection.createAppender(table);
  const rows = columns[0]?.values.length ?? 0;
  for (let start = 0; start < rows; start += CHUNK) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(columns.map((c) => c.values.slice(start, start + CHUNK)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Passes results through, and failures on without the values that DuckDB quotes in its messages. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw engineError(error);
  }
}

/** Makes plain numbers of DuckDB's 64-bit integers, in lists too. */
function numbers(row: Record<string, unknown>): Record<string, unknown> {
  const plain = (value: unknown): unknown =>
    typeof value === "bigint" ? Number(value) : Array.isArray(value) ? value.map(plain) : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

const PREFIX = "buurtpeil-private-";

function temporaryFolder(temp: string): string {
  try {
    removeLeftovers(temp);
    return mkdtempSync(join(temp, `${PREFIX}${process.pid}-`));
  } catch {
    throw new CliError("no room for temporary tables: the temp folder (TMPDIR) is full, missing or closed");
  }
}

/** Removes temp folders of runs that were killed: what DuckDB wrote there may be about people. */
function removeLeftovers(temp: string): void {
  for (const name of readdirSync(temp)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (!pid || isAlive(pid)) continue;
    try {
      rmSync(join(temp, name), {recursive: true, force: true});
    } catch {
      // Another user's folder: theirs to remove.
    }
  }
}
