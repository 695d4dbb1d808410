import {mkdir, readdir, rename, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {isAlive} from "../is-alive.js";

/**
 * Lets `fill` write into a folder beside `folder`, then moves the named parts into place. A run that is killed
 * leaves what was there before; its own remains are removed by the next run.
 */
export async function replaceFolders(
  folder: string,
  parts: readonly string[],
  fill: (to: (path: string) => string) => Promise<void>
): Promise<void> {
  const target = resolve(folder);
  const prefix = `.${basename(target)}.partial-`;
  await mkdir(target, {recursive: true});
  await removeRemains(dirname(target), prefix);
  const draft = join(dirname(target), `${prefix}${process.pid}`);
  try {
    await mkdir(draft);
    await fill((path) => join(draft, path));
    for (const part of parts) {
      await rename(join(target, part), join(draft, `old ${part}`)).catch(ignoreMissing);
      await rename(join(draft, part), join(target, part));
    }
  } finally {
    await rm(draft, {recursive: true, force: true});
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
