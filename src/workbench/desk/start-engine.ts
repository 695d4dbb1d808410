import {EngineFailed} from "../../engine/engine-session.js";
import type {Desk} from "./desk.js";

/** Starts the engine, and then runs every query that was without one. */
export function startEngine(desk: Desk): void {
  desk.engine.session.start().then(
    () => {
      const live = desk.workspace?.live;
      for (const {id} of live?.cells ?? []) {
        const status = live!.status(id);
        if (status?.state !== "failed" || status.problem.kind !== "error") continue;
        if (status.problem.error instanceof EngineFailed) live!.rerun(id);
      }
    },
    () => {} // the status tells of a failure
  );
}
