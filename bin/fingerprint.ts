import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";

/**
 * Digests what a step reads, so that a step with the same inputs need not run again. Small files count by
 * content, large ones (raw registers) by size and time of change.
 */
export function fingerprint(paths: readonly string[], skip: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const path of paths) add(path);
  return hash.digest("hex");

  function add(path: string): void {
    if (skip(path)) return;
    if (!existsSync(path)) {
      hash.update(`${path} absent\n`);
      return;
    }
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (stat.size > LARGE) {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    } else {
      hash.update(`${path} ${stat.size}\n`).update(readFileSync(path));
    }
  }
}

const LARGE = 1_000_000;
