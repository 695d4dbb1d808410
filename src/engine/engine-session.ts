import type {Engine, EngineProgress} from "./open-engine.js";
import {runSelect, type SelectOptions, type SelectResult} from "./run-select.js";
import {SelectStopped} from "./stopper.js";

/** One engine over time: opened on demand, and opened again after it had to be ended. */
export interface EngineSession {
  /** Opens the engine unless it is open or opening; after a failure it tries again. */
  start(): Promise<void>;
  /** Runs one SELECT, starting the engine when needed. */
  run(sql: string, options?: SelectOptions): Promise<SelectResult>;
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

  const start = (again = false) => {
    opening ??= (async () => {
      tell({status: "opening", progress: null, again});
      try {
        const engine = await open((progress) => tell({status: "opening", progress, again}));
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

  return {
    async start() {
      await start();
    },
    async run(sql, options) {
      const engine = await orCancelled(start(), options?.signal);
      try {
        return await runSelect(engine, sql, options);
      } catch (error) {
        if (isBroken(error)) {
          engine.end();
          opening = null;
          start(true).catch(() => {}); // the status tells of a failure
        }
        throw error;
      }
    }
  };
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

function isBroken(error: unknown): boolean {
  if (error instanceof SelectStopped) return error.reason === "stuck";
  return error instanceof Error && CRASH.test(error.message);
}

/** What WebAssembly says when the engine's own code fell over; its memory can no longer be trusted. */
const CRASH = /^(Aborted\(|memory access out of bounds|unreachable|null function|indirect call|table index)/;
