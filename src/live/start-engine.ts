import {EngineFailed, type EngineSession} from "../engine/engine-session.js";
import type {LiveNotebook} from "./live-notebook.js";

/** Starts the engine, and then runs every query that was without one. */
export function startEngine(
  session: Pick<EngineSession, "start">,
  notebook: () => LiveNotebook | null
): void {
  session.start().then(
    () => {
      const live = notebook();
      for (const {id} of live?.running ?? []) {
        const status = live!.status(id);
        if (status?.state !== "failed" || status.problem.kind !== "error") continue;
        if (status.problem.error instanceof EngineFailed) live!.rerun(id);
      }
    },
    () => {} // the status tells of a failure
  );
}
