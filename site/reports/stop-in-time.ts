import type {DuckDBConnection} from "@duckdb/node-api";
import {QUERY_LIMITS} from "../../src/lib/queries/limits.js";
import type {Stopped} from "../../src/lib/queries/refusal.js";
import {sqlTokens} from "../../src/lib/queries/sql-tokens.js";

/** A query that took too long. After `stuck` it still runs: its process must be ended. */
export class QueryStopped extends Error {
  constructor(readonly reason: Exclude<Stopped, "cancelled">) {
    super(`query stopped: ${reason}`);
  }
}

/** The engine looks at an interrupt between values; one that does not in this time is beyond help. */
const REACTION_MS = 2_000;

/** Runs a query and interrupts it when its time is up. */
export async function stopInTime<T>(
  connection: DuckDBConnection,
  sql: string,
  run: () => Promise<T>,
  seconds: number = QUERY_LIMITS.seconds
): Promise<T> {
  let stopped: QueryStopped | null = null;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stuck = new Promise<never>((_, reject) => {
    const stop = () => {
      stopped = new QueryStopped(repeatsItself(sql) ? "recursion" : "time");
      connection.interrupt();
      timers.push(setTimeout(() => reject(new QueryStopped("stuck")), REACTION_MS));
    };
    timers.push(setTimeout(stop, seconds * 1000));
  });
  const running = run().catch((error) => {
    throw stopped ?? error;
  });
  running.catch(() => {}); // one that is stuck may yet end
  try {
    return await Promise.race([running, stuck]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

function repeatsItself(sql: string): boolean {
  return sqlTokens(sql).some(({kind, text}) => kind === "name" && text === "recursive");
}
