import {mkdir, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {FRAMEWORK} from "./framework.js";

/**
 * Keeps Framework off the network. Its client names some thirty recommended libraries, whose versions it
 * resolves even when no page uses them; an empty cache folder per name answers that without a request.
 */
export async function stubVersions(cache: string): Promise<void> {
  const client = join(FRAMEWORK, "dist/client");
  for (const entry of await readdir(client, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !entry.name.endsWith(".js")) continue;
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    for (const [, name] of text.matchAll(/["'`]npm:((?:@[^/"'`]+\/)?[^/@"'`]+)/g)) {
      await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
    }
  }
}
