import type {Stopped} from "../lib/queries/refusal.js";
import type {Engine} from "./open-engine.js";

/** Why a query was stopped: by the reader, by the clock, or because the engine no longer answers. */
export class SelectStopped extends Error {
  constructor(readonly reason: Stopped) {
    super(`query stopped: ${reason}`);
  }
}

/** A worker that does not react within this time after a cancel is beyond help. */
const REACTION_MS = 2_000;

/**
 * Cancels the query that is running when the signal or the clock says so; `check` throws from then on, and
 * `stuck` rejects when the engine does not react.
 */
export function stopper({bindings, connection}: Engine, seconds: number, signal?: AbortSignal) {
  let stopped: SelectStopped | null = null;
  let reaction: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: SelectStopped) => void = () => {};
  const stuck = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const stop = (reason: "cancelled" | "time") => {
    if (stopped) return;
    stopped = new SelectStopped(reason);
    reaction = setTimeout(() => giveUp(new SelectStopped("stuck")), REACTION_MS);
    bindings.cancelPendingQuery(connection).catch(() => {});
  };
  const cancel = () => stop("cancelled");
  const clock = setTimeout(() => stop("time"), seconds * 1000);
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  return {
    stuck,
    check() {
      if (stopped) throw stopped;
    },
    end() {
      clearTimeout(clock);
      clearTimeout(reaction);
      signal?.removeEventListener("abort", cancel);
    }
  };
}
