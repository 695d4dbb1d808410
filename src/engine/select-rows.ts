import {tableFromIPC} from "@uwdata/flechette";
import type {Engine} from "./open-engine.js";

export type ResultValue = string | number | boolean | null;
export type ResultRow = Readonly<Record<string, ResultValue>>;

/**
 * Runs a statement of our own and fetches its rows. It is polled, so that a cancel gets through; `check` throws when one
 * did.
 */
export async function selectRows(
  {bindings, connection}: Engine,
  statement: string,
  check: () => void
): Promise<ResultRow[]> {
  let part = await bindings.startPendingQuery(connection, statement, true);
  while (part === null) {
    check();
    part = await bindings.pollPendingQuery(connection);
  }
  const parts: Uint8Array[] = [];
  while (part?.length) {
    check();
    parts.push(part);
    part = await bindings.fetchQueryResults(connection);
  }
  return tableFromIPC(parts).toArray() as ResultRow[];
}
