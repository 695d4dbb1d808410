import {tableFromIPC} from "@uwdata/flechette";
import {type EngineStatus, engineSession} from "../../../src/engine/engine-session.js";
import {type Engine, openEngine} from "../../../src/engine/open-engine.js";
import {SelectStopped} from "../../../src/engine/stopper.js";
import {RefusedQuery} from "../../../src/lib/queries/refused-query.js";
import {queryOf} from "../../../src/lib/queries/select-statement.js";
import {ATTACKS} from "../../unit/reports/hostile-sql-list.js";

/*
 * Runs in the browser: the session that pages have, on the engine that is shipped. What tests ask of it stands on
 * `globalThis.bench`.
 */
const statuses: EngineStatus[] = [];
let engine: Engine;
const session = engineSession(
  async (progress) => {
    engine = await openEngine({
      files: {worker: "/engine-worker.js", wasm: "/duckdb-eh.wasm", wasm_bytes: 1},
      snapshot: {url: "/snapshot.duckdb", bytes: null},
      progress
    });
    return engine;
  },
  (status) => statuses.push(status)
);

/** What came of a call: its value, or the kind of its refusal or stop. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "answered";
  } catch (error) {
    if (error instanceof RefusedQuery) return error.refusal.kind;
    if (error instanceof SelectStopped) return error.reason;
    return `not in words: ${String(error)}`;
  }
}

const tools = {
  session,
  statuses,
  outcome,
  /** Makes the cells that attacks are aimed at. */
  async prepare(): Promise<void> {
    await session.hold("gebied", {type: "choice", label: "L", options: ["a", "b"], value: "a"}, "a");
    await session.answer("eerder", "SELECT 7 AS n");
  },
  /** Runs an attack as a cell, and then a query that reads the snapshot and both cells. */
  async attack(number: number): Promise<{got: string; after: unknown}> {
    const {sql} = ATTACKS[number]!;
    const got = await outcome(() => session.answer("x", sql, {seconds: 2}));
    const after = await session.answer(
      "after",
      "SELECT (SELECT count(*) FROM figure) AS figures, (SELECT n FROM eerder) AS n, (FROM gebied) AS choice"
    );
    return {got, after: after.rows[0]};
  },
  /** Runs a query that is cancelled after so many milliseconds. */
  cancelled: (name: string, sql: string, ms: number) =>
    outcome(() => session.answer(name, sql, {signal: AbortSignal.timeout(ms)})),
  /** Asks as a cell that is forgotten at once. */
  async rows(sql: string) {
    const {rows} = await session.answer("asked", sql);
    await session.forget("asked");
    return rows;
  },
  /** Asks the engine itself, without any check of words. */
  raw: async (sql: string): Promise<unknown[]> =>
    tableFromIPC(await engine.bindings.runQuery(engine.connection, sql)).toArray(),
  /** Hands an attack to the engine itself, as the text of a query, and tells whether it was answered. */
  async locked(number: number): Promise<boolean> {
    try {
      await tools.raw(`SELECT count(*) FROM ${queryOf(ATTACKS[number]!.sql)}`);
      return true;
    } catch {
      return false;
    }
  }
};

declare global {
  var bench: typeof tools;
}
globalThis.bench = tools;
