import {quoted} from "../../../src/lib/sql-text.js";
import {textOf} from "../typed-column.js";
import type {Delivery, Loaded} from "./delivery.js";

/**
 * Leaves out rows that equal an earlier row in every loaded column, spellings made one; gives how many. Rows are
 * compared only where a hash of them occurs twice, so that a delivery without doubles costs little.
 */
export async function dropDuplicates(
  delivery: Delivery,
  loaded: Loaded
): Promise<Loaded & {duplicates: number}> {
  const {engine, contract} = delivery;
  const table = quoted(delivery.table);
  const twice = quoted(`${delivery.table}_twice`);
  const texts = loaded.columns.map((name) => textOf(name, contract)).join(", ");
  await engine.run(`
    CREATE TABLE ${twice} AS
    SELECT row FROM (
      SELECT rowid AS row, row_number() OVER (PARTITION BY ${texts} ORDER BY rowid) AS nth FROM ${table}
      WHERE hash(${texts}) IN (SELECT hash(${texts}) FROM ${table} GROUP BY ALL HAVING count(*) > 1)
    ) WHERE nth > 1`);
  const [found] = await engine.all<{duplicates: number}>(`SELECT count(*) AS duplicates FROM ${twice}`);
  const {duplicates} = found!;
  if (duplicates) {
    await engine.run(`
      CREATE TABLE ${quoted(`${delivery.table}_once`)} AS
      SELECT ${loaded.row} AS file_row, * FROM ${table} WHERE rowid NOT IN (FROM ${twice});
      DROP TABLE ${table};
      ALTER TABLE ${quoted(`${delivery.table}_once`)} RENAME TO ${table}`);
  }
  await engine.run(`DROP TABLE ${twice}`);
  return {...loaded, rows: loaded.rows - duplicates, row: duplicates ? "file_row" : loaded.row, duplicates};
}
