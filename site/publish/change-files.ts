import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {dirname, join} from "node:path";

/** What a file becomes: its whole text, or null where it goes. */
export interface FileChange {
  /** Path under the folder. */
  path: string;
  content: string | null;
}

/*
 * Several files change together: what they become is first written to one file, whole, and then done. Killed before
 * that file stands, nothing happened; killed after, `finishChanges` does all of it again, which changes nothing of
 * what was done already.
 */

/** Changes files under a folder, all of them or none; `step` hears each step after it was done. */
export function changeFiles(
  folder: string,
  changes: readonly FileChange[],
  step: (done: string) => void = () => {}
): void {
  writeWhole(join(folder, JOURNAL), JSON.stringify(changes));
  step("planned");
  perform(folder, changes, step);
}

/** Ends what a killed `changeFiles` began in a folder; returns true where there was something to end. */
export function finishChanges(folder: string): boolean {
  if (!hasUnfinished(folder)) return false;
  perform(folder, JSON.parse(readFileSync(join(folder, JOURNAL), "utf8")) as FileChange[]);
  return true;
}

/** Tells whether a killed `changeFiles` left something to end. */
export function hasUnfinished(folder: string): boolean {
  return existsSync(join(folder, JOURNAL));
}

const JOURNAL = ".changes.json";

function perform(folder: string, changes: readonly FileChange[], step: (done: string) => void = () => {}) {
  for (const {path, content} of changes) {
    if (content === null) rmSync(join(folder, path), {force: true});
    else writeWhole(join(folder, path), content);
    step(path);
  }
  rmSync(join(folder, JOURNAL));
  flush(folder);
  step("done");
}

/** Puts a text in place at once, on the disk; its other name is none that is read as a notebook. */
function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), {recursive: true});
  const fresh = `${path}.new`;
  writeFileSync(fresh, content);
  flush(fresh);
  renameSync(fresh, path);
  flush(dirname(path));
}

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
