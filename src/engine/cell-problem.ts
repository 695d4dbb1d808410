import {RuntimeError} from "@observablehq/runtime";

/** Why a cell has no value, for whoever puts it into words. */
export type CellProblem =
  /** Several cells have the name, this one among them or read by it. */
  | {kind: "duplicate"; name: string}
  /** The cell reads itself, by way of others or not. */
  | {kind: "circular"}
  /** No cell has the name. */
  | {kind: "unknown"; name: string}
  /** A cell that it reads has no value. */
  | {kind: "upstream"; name: string}
  | {kind: "cancelled"}
  /** Its own run failed. */
  | {kind: "error"; error: Error};

/** What is thrown for a name that no cell has. */
export const NO_SUCH_NAME = "no cell has this name";

/** Tells the runtime's own errors, which are sentences, from those of a cell's run. */
export function problemOf(error: unknown): CellProblem {
  if (error instanceof RuntimeError) {
    const read = error.input?.slice(1) ?? "";
    const twice = /^\$(\S+) is defined more than once$/.exec(error.message)?.[1];
    if (twice) return {kind: "duplicate", name: twice};
    if (error.message === "circular definition") return {kind: "circular"};
    return {kind: error.message === NO_SUCH_NAME ? "unknown" : "upstream", name: read};
  }
  const own = error instanceof Error ? error : new Error(String(error));
  return own.name === "AbortError" ? {kind: "cancelled"} : {kind: "error", error: own};
}
