import {tableFromIPC} from "@uwdata/flechette";
import type {InputValue} from "../lib/notebook/input-values.js";
import type {InputSpec} from "../lib/notebook/schema/inputs.js";
import {heldTable} from "../lib/queries/held-table.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
import {isBroken} from "./broken-engine.js";
import {type HeldCell, holdInput, restoreCells} from "./held-cells.js";
import type {Engine, EngineProgress} from "./open-engine.js";
import {keepSelect, referencedTables, type SelectOptions, type SelectResult} from "./run-select.js";
import {SelectStopped} from "./stopper.js";
import {turns} from "./turns.js";

/**
 * One engine over time: opened on demand, and opened again after it had to be ended; what cells held is then made
 * again. What is asked while it is busy waits its turn.
 */
export interface EngineSession {
  /** Opens the engine unless it is open or opening; after a failure it tries again. */
  start(): Promise<void>;
  /** Makes an input a table of its name; an engine that was not started yet gets it when it opens. */
  hold(name: string, spec: InputSpec, value: InputValue): Promise<void>;
  /**
   * Runs one SELECT, starting the engine when needed, and keeps its answer as a table of that name for other cells, in
   * the place of what was there; also a query that fails takes away what was there.
   */
  answer(name: string, sql: string, options?: SelectOptions): Promise<SelectResult>;
  /** Takes away what a cell held. */
  forget(name: string): Promise<void>;
  /** Reads the columns of a query of our own, by name; it has no limits, so that it is never a reader's query. */
  columns(sql: string): Promise<Record<string, ArrayLike<unknown>>>;
  /** Lists which of the known names a query reads. */
  reads(sql: string, known: readonly string[]): Promise<string[]>;
}

export type EngineStatus =
  | {status: "off"}
  | {status: "opening"; progress: EngineProgress | null; again: boolean}
  | {status: "ready"}
  | {status: "failed"; message: string};

/**
 * Keeps one engine for a page. It tells every change of status; an engine that hangs or crashes is ended and a
 * new one opened at once, so that the reader's next query finds one.
 */
export function engineSession(
  open: (progress: (progress: EngineProgress) => void) => Promise<Engine>,
  tell: (status: EngineStatus) => void
): EngineSession {
  let opening: Promise<Engine> | null = null;
  const held = new Map<string, HeldCell>();
  const inTurn = turns();

  const start = (again = false) => {
    opening ??= (async () => {
      tell({status: "opening", progress: null, again});
      try {
        const engine = await openWithCells((progress) => tell({status: "opening", progress, again}));
        tell({status: "ready"});
        return engine;
      } catch (error) {
        opening = null;
        const message = error instanceof Error ? error.message : String(error);
        tell({status: "failed", message});
        throw new EngineFailed(message);
      }
    })();
    return opening;
  };

  /** A cell on which also the new engine hangs is left out of the next one. */
  async function openWithCells(progress: (progress: EngineProgress) => void): Promise<Engine> {
    for (;;) {
      const engine = await open(progress);
      if (held.size > 0) progress({step: "restore"});
      let making: string | undefined;
      try {
        const lost = await restoreCells(engine, held, (name) => {
          making = name;
        });
        for (const name of lost) held.delete(name);
        return engine;
      } catch (error) {
        engine.end();
        if (making === undefined || !isBroken(error)) throw error;
        held.delete(making);
      }
    }
  }

  /** Uses the engine when its turn comes. */
  const use = <T>(work: (engine: Engine) => Promise<T>, signal?: AbortSignal) =>
    inTurn(async () => {
      const engine = await orCancelled(start(), signal);
      try {
        return await work(engine);
      } catch (error) {
        if (isBroken(error)) {
          engine.end();
          opening = null;
          start(true).catch(() => {}); // the status tells of a failure
        }
        throw error;
      }
    }, signal);

  const known = (engine: Engine) => [...engine.tables, ...held.keys()];

  return {
    async start() {
      await start();
    },
    async hold(name, spec, value) {
      held.set(name, {kind: "input", spec, value});
      if (!opening) return;
      await use(async (engine) => {
        if (isTaken(engine, name)) held.delete(name);
        refuseTaken(engine, name);
        await holdInput(engine, name, spec, value);
      });
    },
    answer: (name, sql, options = {}) =>
      use(async (engine) => {
        held.delete(name);
        refuseTaken(engine, name);
        const {signal: _, ...kept} = options;
        const result = await keepSelect(engine, name, sql, {tables: known(engine), ...options});
        held.set(name, {kind: "answer", sql, options: kept});
        return result;
      }, options.signal),
    async forget(name) {
      held.delete(name);
      if (!opening) return;
      await use(async ({bindings, connection}) => {
        if (!held.has(name)) await bindings.runQuery(connection, `DROP TABLE IF EXISTS ${heldTable(name)}`);
      });
    },
    columns: (sql) =>
      use(async ({bindings, connection}) => {
        const table = tableFromIPC(await bindings.runQuery(connection, sql));
        return Object.fromEntries(
          table.schema.fields.map(({name}) => [name, table.getChild(name)!.toArray()])
        );
      }),
    reads: (sql, names) =>
      use(async (engine) => {
        const read = new Set((await referencedTables(engine, sql, names)).map((name) => name.toLowerCase()));
        return names.filter((name) => read.has(name.toLowerCase()));
      })
  };
}

/** Cells and tables of the snapshot share one space of names, in which the snapshot goes first. */
function refuseTaken(engine: Engine, name: string): void {
  if (isTaken(engine, name)) throw new RefusedQuery({kind: "name_taken", name});
}

function isTaken({tables}: Engine, name: string): boolean {
  return tables.some((table) => table.toLowerCase() === name.toLowerCase());
}

/** Lets a reader cancel while the engine is still opening; it goes on opening for the next query. */
function orCancelled<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = () => reject(new SelectStopped("cancelled"));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, {once: true});
  });
  cancelled.catch(() => {}); // a later cancel is the query's own business
  return Promise.race([promise, cancelled]);
}

/** The engine did not open, so nothing was run. */
export class EngineFailed extends Error {}
