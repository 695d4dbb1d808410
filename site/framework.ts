import {readdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** Where Observable Framework is installed; the only place that knows its layout. */
export const FRAMEWORK = dirname(
  createRequire(import.meta.url).resolve("@observablehq/framework/package.json")
);

/** Its command line, to be run by Node. */
export const FRAMEWORK_BIN = join(FRAMEWORK, "dist/bin/observable.js");

/**
 * Gives links to hashed pages their `.html` back. Framework takes it off every link, and puts it on again where a link
 * has no extension; the hash of a file looks like one, so that only a host that guesses could answer.
 */
export async function mendFileLinks(site: string): Promise<void> {
  const names = await readdir(site, {recursive: true});
  for (const name of names.filter((file) => file.endsWith(".html"))) {
    const path = join(site, name);
    const html = await readFile(path, "utf8");
    const mended = html.replace(/(href="[^"]*_file\/[^"]*\/[^"/.]+\.[0-9a-f]{8})"/g, '$1.html"');
    if (mended !== html) await writeFile(path, mended);
  }
}
