import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join, posix, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import type {Plugin} from "esbuild";

/** Libraries whose modules do nothing but define: what a page does not use of them can go. */
const PURE =
  /[/\\]_node[/\\](?:@observablehq[/\\]plot|@uwdata[/\\]flechette|topojson-client|d3(?!-(?:transition|selection))[\w-]*)@/;
/**
 * Libraries that are read as they were installed: Framework joins a library into one module, in which the names that
 * are grouped in an object, as zod groups all its languages, can no longer go.
 */
const INSTALLED = /[/\\]_node[/\\](zod)@[^/\\]+[/\\]index\./;
const HERE = dirname(fileURLToPath(import.meta.url));
const META = /import\.meta\.resolve\((["'])(\.[^"']+)\1\)|import\.meta\.url/g;

/**
 * Reads the modules of a built site for esbuild. What a module says relative to itself (`import.meta.url`)
 * still means the same place after packing, provided that packed files lie one folder deep in the site.
 */
export function builtModules(site: string): Plugin {
  return {
    name: "built-modules",
    setup({onResolve, onLoad, resolve}) {
      // Not the modules of a library within its own folder: those esbuild finds itself.
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        if (relative(site, resolveDir).startsWith("..")) return;
        const file = join(resolveDir, path);
        // Framework's client names libraries that no page uses; they were never built.
        if (!existsSync(file)) return {path, external: true};
        const installed = INSTALLED.exec(file)?.[1];
        if (installed) return resolve(installed, {kind: "import-statement", resolveDir: HERE});
        return {path: file, sideEffects: !PURE.test(file)};
      });
      onLoad({filter: /\.js$/, namespace: "file"}, async ({path}) => {
        if (relative(site, path).startsWith("..")) return;
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
