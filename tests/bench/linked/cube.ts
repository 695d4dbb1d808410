import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {CUBE} from "./cube-size.js";

/** Writes a database with a table `cube` of so many rows, area × month × kind × n; equal rows every time. */
export async function writeCube(rows: number): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "buurtpeil-cube-")), "cube.duckdb");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS out (STORAGE_VERSION 'v1.0.0')`);
  await connection.run(`CREATE TABLE out.cube AS SELECT
    (hash(i) % ${CUBE.area})::UTINYINT AS area,
    (hash(i + 1000000007) % ${CUBE.month})::UTINYINT AS month,
    (hash(i + 2000000011) % ${CUBE.kind})::UTINYINT AS kind,
    (5 * (hash(i + 3000000019) % 5))::INTEGER AS n
    FROM range(${rows}) t(i) ORDER BY ALL`);
  await connection.run("DETACH out");
  connection.closeSync();
  return file;
}
