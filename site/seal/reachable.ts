import {readFile} from "node:fs/promises";
import {dirname, join, normalize} from "node:path/posix";

const TEXT = /\.(html|js|mjs|css|json|svg|webmanifest)$/;
/** Anything in quotes, in url() or in an attribute that could be a relative or absolute path. */
const PATH = /(?:["'`(=]\s*)((?:\.{1,2}\/|\/)?[\w@%+~.,\-/[\]]+\.[a-z0-9]{2,12})(?=[?#"'`)\s>])/gi;

/**
 * Finds every file that the pages lead to, however indirectly. A text that could be a path to an existing
 * file counts as a reference, so it keeps too much rather than too little.
 */
export async function reachable(
  site: string,
  pages: readonly string[],
  files: readonly string[]
): Promise<Set<string>> {
  const exists = new Set(files);
  const seen = new Set<string>(pages);
  const queue = [...pages];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!TEXT.test(file)) continue;
    for (const [, found] of (await readFile(join(site, file), "utf8")).matchAll(PATH)) {
      const path = found!.startsWith("/")
        ? normalize(found!.slice(1))
        : normalize(join(dirname(file), found!));
      if (!exists.has(path) || seen.has(path)) continue;
      seen.add(path);
      queue.push(path);
    }
  }
  return seen;
}
