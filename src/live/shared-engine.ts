import {type EngineSession, type EngineStatus, engineSession} from "../engine/engine-session.js";
import type {Engine, EngineProgress} from "../engine/open-engine.js";

/** The one engine of a page, for all that use it. */
export interface SharedEngine {
  session: EngineSession;
  /** Bytes that opening it downloads. */
  bytes: number;
  /** Hears how it stands, now and from now on; returns how to stop hearing. */
  follow(hear: (status: EngineStatus) => void): () => void;
}

/** Keeps one engine for a page; it opens when somebody first needs it. */
export function sharedEngine(
  open: (progress: (progress: EngineProgress) => void) => Promise<Engine>,
  bytes: number
): SharedEngine {
  const listeners = new Set<(status: EngineStatus) => void>();
  let now: EngineStatus = {status: "off"};
  const session = engineSession(open, (status) => {
    now = status;
    for (const hear of listeners) hear(status);
  });
  return {
    session,
    bytes,
    follow(hear) {
      listeners.add(hear);
      hear(now);
      return () => listeners.delete(hear);
    }
  };
}
