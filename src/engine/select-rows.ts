import {tableFromIPC} from "@uwdata/flechette";
import {QUERY_LIMITS} from "../lib/queries/limits.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
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
  let bytes = 0;
  while (part?.length) {
    check();
    bytes += part.length;
    if (bytes > QUERY_LIMITS.bytes) {
      await bindings.cancelPendingQuery(connection);
      throw new RefusedQuery({kind: "too_much_text", name: String(QUERY_LIMITS.text)});
    }
    parts.push(part);
    part = await bindings.fetchQueryResults(connection);
  }
  return tableFromIPC(parts).toArray() as ResultRow[];
}
