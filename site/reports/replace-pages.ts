import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {isGenerated} from "./framework-page.js";

/**
 * Puts finished files in their places, each whole or not at all, and takes away generated pages that are no
 * longer made. A file that stays the same is not touched. `files` goes from path under `root` to content.
 */
export async function replacePages(
  root: string,
  folders: readonly string[],
  files: ReadonlyMap<string, string>
): Promise<void> {
  for (const [path, content] of files) await replaceFile(join(root, path), content);
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of await readdir(join(root, folder))) {
      const path = join(folder, name);
      if (files.has(path) || !/\.(?:md|html)$/.test(name)) continue;
      // Nobody writes HTML by hand there.
      if (name.endsWith(".html") || isGenerated(await readFile(join(root, path), "utf8")))
        await rm(join(root, path));
    }
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  if (existsSync(path) && (await readFile(path, "utf8")) === content) return;
  await mkdir(dirname(path), {recursive: true});
  // A name that Framework does not take for a page, should the process end here.
  const fresh = `${path}.new`;
  await writeFile(fresh, content);
  await rename(fresh, path);
}
