import {mkdir, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR} from "@duckdb/node-api";
import {literal, quoted} from "../../../src/lib/sql-text.js";

const TYPES = {VARCHAR, INTEGER, DOUBLE};
const CHUNK = 2048;

/**
 * Writes rows to a Parquet file, in their order; one thread, so that equal rows give equal bytes. They wait in a
 * database file beside it, so that memory does not grow with them.
 */
export async function writeParquet(
  file: string,
  columns: Readonly<Record<string, keyof typeof TYPES>>,
  rows: Iterable<readonly (string | number | null)[]>
): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const waiting = `${file}.rows`;
  const instance = await DuckDBInstance.create(waiting, {threads: "1", memory_limit: "250MB"});
  const connection = await instance.connect();
  try {
    const list = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
    await connection.run(`CREATE TABLE delivery (${list.join(", ")})`);
    const types = Object.values(columns).map((type) => TYPES[type]);
    const appender = await connection.createAppender("delivery");
    // One chunk for all: what a chunk holds outside the heap is freed only when the heap is tidied.
    const chunk = DuckDBDataChunk.create(types);
    let batch: (string | number | null)[][] = [];
    const flush = () => {
      if (!batch.length) return;
      chunk.reset();
      chunk.setRows(batch);
      appender.appendDataChunk(chunk);
      batch = [];
    };
    for (const row of rows) if (batch.push([...row]) === CHUNK) flush();
    flush();
    appender.closeSync();
    await connection.run(`COPY delivery TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(waiting, {force: true});
  }
}
