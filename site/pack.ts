import {readFile, writeFile} from "node:fs/promises";
import {join, posix, relative, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import {builtModules} from "./pack/built-modules.js";
import {inlineStyles} from "./pack/inline-styles.js";
import {type PageScripts, takeScripts, withLoader} from "./pack/page-scripts.js";
import {listFiles} from "./seal/list-files.js";

/** Where the packed scripts go; one folder deep, which `builtModules` relies on. */
const FOLDER = "_page";

/**
 * Makes built pages quick to show. Their style sheets go into the page; their many modules become few, without
 * what no page uses, and start only after the first frame, because the pre-drawn view must not wait for them.
 * Returns the number of pages with scripts.
 */
export async function pack(site: string): Promise<number> {
  const pages = (await listFiles(site)).filter((path) => path.endsWith(".html"));
  const entries = new Map<string, {name: string; folder: string; text: string}>();
  const taken: {page: string; scripts: PageScripts; key: string}[] = [];
  for (const page of pages) {
    const source = await inlineStyles(site, page, await readFile(join(site, page), "utf8"));
    const scripts = takeScripts(source);
    await writeFile(join(site, page), source);
    if (!scripts.module) continue;
    const folder = posix.dirname(page);
    // Pages in one folder with the same script share one entry.
    const key = `${folder}\n${scripts.module}`;
    if (!entries.has(key)) entries.set(key, {name: `page-${entries.size}`, folder, text: scripts.module});
    taken.push({page, scripts, key});
  }
  const outputs = await bundle(site, [...entries.values()]);
  for (const {page, scripts, key} of taken) {
    const output = outputs.get(entries.get(key)!.name)!;
    const address = posix.relative(posix.dirname(page), output);
    await writeFile(
      join(site, page),
      withLoader(scripts.html, address.startsWith(".") ? address : `./${address}`, scripts.late)
    );
  }
  return taken.length;
}

async function bundle(
  site: string,
  entries: readonly {name: string; folder: string; text: string}[]
): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: entries.map(({name}) => ({in: `page:${name}`, out: name})),
    outdir: join(site, FOLDER),
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    metafile: true,
    logLevel: "silent",
    plugins: [pageEntries(site, entries), builtModules(site)]
  });
  const found = new Map<string, string>();
  for (const [path, {entryPoint}] of Object.entries(result.metafile.outputs)) {
    const name = entryPoint && /page:(.*)$/.exec(entryPoint)?.[1];
    if (name) found.set(name, relative(site, path).split(sep).join("/"));
  }
  return found;
}

/** Gives esbuild the pages' own scripts, as if each were a module beside its page. */
function pageEntries(site: string, entries: readonly {name: string; folder: string; text: string}[]): Plugin {
  return {
    name: "page-entries",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => {
        const entry = entries.find(({name}) => name === path)!;
        return {contents: entry.text, resolveDir: join(site, entry.folder), loader: "js"};
      });
    }
  };
}
