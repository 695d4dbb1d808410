import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync
} from "node:fs";
import {uptime} from "node:os";
import {basename, dirname, join, resolve} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {atExit} from "../at-exit.js";
import {isAlive} from "../is-alive.js";
import {exitOnSignal} from "./exit-on-signal.js";

/**
 * Keeps a second run away from a folder that is being made: a lock file beside it holds this process's number and
 * the moment it began. Throws where another run holds it, naming that one. Returns the function that releases it;
 * the end of the process and its signals do so too, and a lock whose process is gone is removed.
 *
 * A number says nothing in another container or on another machine: there the lock of a live run may be taken for
 * a dead one's. One machine per output folder.
 */
export function lockRun(folder: string, what: string): () => void {
  const path = lockPath(folder);
  mkdirSync(dirname(path), {recursive: true});
  for (let attempt = 0; !create(path, what); attempt++) {
    const holder = read(path);
    if (holder && (isHeld(holder, path) || attempt === ATTEMPTS)) throw refusal(holder, what, path);
    if (holder) remove(path, holder.text);
  }
  held.add(path);
  const forgetExit = atExit(() => rmSync(path, {force: true}));
  const forgetSignals = exitOnSignal(`the previous ${what} stays as it was; run again to start over`);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    held.delete(path);
    rmSync(path, {force: true});
    forgetExit();
    forgetSignals();
  };
}

/** Names the lock file of a folder: beside it, hidden. */
export function lockPath(folder: string): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}.lock`);
}

/** Locks of this process. */
const held = new Set<string>();

/** A lock of a run that ended in between comes and goes; more often than this it does not. */
const ATTEMPTS = 20;

interface Holder {
  text: string;
  /** Null where the file is not written yet. */
  pid: number | null;
  since: Date;
}

/** Makes the lock file, which only one process can; false where there is one. */
function create(path: string, what: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw explain(error, what);
  }
  try {
    writeSync(file, JSON.stringify({pid: process.pid, since: new Date().toISOString()}));
  } catch (error) {
    rmSync(path, {force: true});
    throw explain(error, what);
  } finally {
    closeSync(file);
  }
  return true;
}

/** Null where it is gone by now. */
function read(path: string): Holder | null {
  try {
    const text = readFileSync(path, "utf8");
    const {pid, since} = parse(text);
    const date = new Date(since ?? Number.NaN);
    const valid = Number.isInteger(pid) && !Number.isNaN(date.getTime());
    return valid ? {text, pid: pid!, since: date} : {text, pid: null, since: statSync(path).mtime};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): {pid?: number; since?: string} {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** Numbers are given out again: one from before the machine started, or our own, is no run that we know of. */
function isHeld({pid, since}: Holder, path: string): boolean {
  const age = Date.now() - since.getTime();
  if (pid === null) return age < WRITING_MS;
  if (pid === process.pid) return held.has(path);
  return isAlive(pid) && age < uptime() * 1000;
}

/** A lock file without content is one being written, but not for longer than this. */
const WRITING_MS = 5000;

/** Removes a dead run's lock, unless another run has just put its own in that place. */
function remove(path: string, text: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = readFileSync(aside, "utf8");
  if (taken !== text) writeFileSync(path, taken, {flag: "wx"});
  rmSync(aside, {force: true});
}

function refusal({pid, since}: Holder, what: string, path: string): CliError {
  const who = pid === null ? "a process that is just starting" : `process ${pid}`;
  return new CliError(
    `another run makes this ${what}: ${who}, since ${since.toISOString().slice(0, 19)}Z; wait until it has ended, ` +
      `or remove ${basename(path)} where no such run exists`
  );
}

function explain(error: unknown, what: string): Error {
  const {code} = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new CliError(
      `${what} not written: no space left on the disk; the previous ${what} is untouched; ` +
        "free some space and run again"
    );
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new CliError(
      `${what} not written: the folder for it may not be written to; correct its permissions`
    );
  return error as Error;
}
