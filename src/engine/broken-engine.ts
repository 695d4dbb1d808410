import {SelectStopped} from "./stopper.js";

/** Tells whether an error means that the engine must be ended: it hangs, or its code fell over. */
export function isBroken(error: unknown): boolean {
  if (error instanceof SelectStopped) return error.reason === "stuck";
  return error instanceof Error && CRASH.test(error.message);
}

/** What WebAssembly says when the engine's own code fell over; its memory can no longer be trusted. */
const CRASH = /^(Aborted\(|memory access out of bounds|unreachable|null function|indirect call|table index)/;
