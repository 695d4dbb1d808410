import {constants} from "node:os";

/**
 * Ends the process in order when it is told to stop (Ctrl+C, a service manager, a closed terminal): says what stays,
 * runs what was registered with `atExit`, and exits with 128 plus the signal's number, as shells expect (Ctrl+C:
 * 130). Returns the function that takes it back. Long computations in Node are not interrupted: the signal is heard
 * at the next pause.
 */
export function exitOnSignal(stays: string): () => void {
  const stop = (signal: (typeof SIGNALS)[number]) => {
    process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[K" : ""}buurtpeil: stopped; ${stays}\n`);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
