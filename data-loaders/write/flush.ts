import {closeSync, fsyncSync, openSync} from "node:fs";

/** Waits until a file, or the list of files of a folder, is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
