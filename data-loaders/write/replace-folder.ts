import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {isAlive} from "../is-alive.js";
import {flush} from "./flush.js";

/*
 * A folder is replaced in three steps: the old one is renamed aside, the new one is renamed in, the old one is
 * removed. Whenever the process is killed, one complete folder exists under one of the two names:
 *
 *   killed while writing       data             .data.new-…      → the leftover is removed
 *   killed between renames              .data.old   .data.new-…  → the old one is renamed back
 *   killed before removal      data     .data.old                → the old one is removed
 *
 * `recoverFolder` does what stands on the right; it runs at the start of every snapshot.
 */

/** Makes an empty folder beside the target, on its file system, so that it can be renamed into place. */
export function freshSibling(target: string): string {
  const path = resolve(target);
  mkdirSync(dirname(path), {recursive: true});
  const folder = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder);
  return folder;
}

/** Puts a finished folder in the place of another one; `step` hears each step after it was done. */
export function replaceFolder(fresh: string, target: string, step: (done: string) => void = () => {}): void {
  const path = resolve(target);
  for (const name of readdirSync(fresh)) flush(join(fresh, name));
  flush(fresh);
  step("flushed");
  if (existsSync(path)) renameSync(path, aside(path));
  flush(dirname(path));
  step("old aside");
  renameSync(fresh, path);
  flush(dirname(path));
  step("new in place");
  rmSync(aside(path), {recursive: true, force: true});
  step("old removed");
}

/**
 * Ends what an earlier, killed run left unfinished; a leftover goes only when the process that made it is gone.
 * Returns true where the previous folder was put back.
 */
export function recoverFolder(target: string): boolean {
  const path = resolve(target);
  const parent = dirname(path);
  if (!existsSync(parent)) return false;
  for (const name of readdirSync(parent))
    if (name.startsWith(`.${basename(path)}.new-`) && !isAlive(Number(name.split("-").at(-1))))
      rmSync(join(parent, name), {recursive: true, force: true});
  if (!existsSync(aside(path))) return false;
  const lost = !existsSync(path);
  if (lost) renameSync(aside(path), path);
  else rmSync(aside(path), {recursive: true, force: true});
  flush(parent);
  return lost;
}

function aside(path: string): string {
  return join(dirname(path), `.${basename(path)}.old`);
}
