import {rmSync} from "node:fs";
import {mkdir, readdir, rename, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {atExit} from "../at-exit.js";
import {isAlive} from "../is-alive.js";
import {lockRun} from "../stages/run-lock.js";

/**
 * Lets `fill` write into a folder beside `folder`, then moves the named parts into place. A run that is killed
 * leaves what was there before; its own remains are removed by the next run. Only one run at a time fills a folder.
 */
export async function replaceFolders(
  folder: string,
  parts: readonly string[],
  fill: (to: (path: string) => string) => Promise<void>
): Promise<void> {
  const unlock = lockRun(folder, "demo");
  const target = resolve(folder);
  const prefix = `.${basename(target)}.partial-`;
  const draft = join(dirname(target), `${prefix}${process.pid}`);
  const keep = atExit(() => rmSync(draft, {recursive: true, force: true}));
  try {
    await mkdir(target, {recursive: true});
    await removeRemains(dirname(target), prefix);
    await mkdir(draft);
    await fill((path) => join(draft, path));
    // From here on the draft holds what was there before.
    keep();
    for (const part of parts) {
      await rename(join(target, part), join(draft, `old ${part}`)).catch(ignoreMissing);
      await rename(join(draft, part), join(target, part));
    }
  } finally {
    await rm(draft, {recursive: true, force: true});
    keep();
    unlock();
  }
}

/** Drafts of processes that are no more. */
async function removeRemains(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const owner = Number(name.slice(prefix.length));
    if (owner === process.pid || !isAlive(owner))
      await rm(join(parent, name), {recursive: true, force: true});
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
