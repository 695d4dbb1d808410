import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join, posix, relative, sep} from "node:path";
import type {Plugin} from "esbuild";

/** Libraries whose modules do nothing but define: what a page does not use of them can go. */
const PURE =
  /[/\\]_node[/\\](?:@observablehq[/\\]plot|@uwdata[/\\]flechette|topojson-client|d3(?!-(?:transition|selection))[\w-]*)@/;
const META = /import\.meta\.resolve\((["'])(\.[^"']+)\1\)|import\.meta\.url/g;

/**
 * Reads the modules of a built site for esbuild. What a module says relative to itself (`import.meta.url`)
 * still means the same place after packing, provided that packed files lie one folder deep in the site.
 */
export function builtModules(site: string): Plugin {
  return {
    name: "built-modules",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        const file = join(resolveDir, path);
        // Framework's client names libraries that no page uses; they were never built.
        if (!existsSync(file)) return {path, external: true};
        return {path: file, sideEffects: !PURE.test(file)};
      });
      onLoad({filter: /\.js$/, namespace: "file"}, async ({path}) => {
        const module = relative(site, path).split(sep).join("/");
        const text = await readFile(path, "utf8");
        const contents = text.replace(META, (_, _quote, target?: string) => {
          const meant = target ? posix.join(posix.dirname(module), target) : module;
          return `new URL(${JSON.stringify(`../${meant}`)},import.meta.url).href`;
        });
        return {contents, loader: "js", resolveDir: dirname(path)};
      });
    }
  };
}
