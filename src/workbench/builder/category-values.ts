import type {Desk} from "../desk/desk.js";

/** More values than anybody ticks. */
const MOST_VALUES = 500;

/** Values of columns, by table and column; `null` while they are asked for. */
const known = new Map<string, readonly string[] | null>();

/** Gives the values that a column of a table holds; asks the engine once, and draws the page again when it has them. */
export function categoryValues(desk: Desk, table: string, column: string): readonly string[] | null {
  const key = `${desk.manifest.hash} ${table}.${column}`;
  return known.get(key) ?? null;
}

/** Asks the engine for the values of a column, when somebody opens its list. */
export function askValues(desk: Desk, table: string, column: string): void {
  const key = `${desk.manifest.hash} ${table}.${column}`;
  if (known.has(key)) return;
  known.set(key, null);
  const values = `SELECT DISTINCT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL ORDER BY 1`;
  desk.engine.session
    .columns(`SELECT value::VARCHAR AS value FROM (${values} LIMIT ${MOST_VALUES})`)
    .then(({value}) => known.set(key, Array.from(value ?? [], String)))
    .catch(() => known.delete(key)) // the engine's own status tells of a failure
    .finally(() => desk.show());
}
