import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {renderFooter, renderHead, renderHeader, type ShellPage, twinOf} from "./site/shell.js";
import type {Manifest} from "./src/lib/snapshot/manifest.js";

const root = process.env.BUURTPEIL_ROOT ?? "src";
const manifest = read("manifest.json") as Manifest | null;
if (!manifest) throw new Error(`no snapshot in ${root}/data: run \`npm run snapshot\` first`);
const phenomena = manifest.phenomena.map(({id}) => `fenomeen/${id}`);

export default {
  root,
  output: process.env.BUURTPEIL_SITE ?? "dist",
  title: `Buurtpeil ${manifest.municipality.name}`,
  globalStylesheets: [],
  duckdb: {extensions: {json: null, parquet: null}},
  style: "styles/index.css",
  dynamicPaths: phenomena.flatMap((path) => [`/${path}`, `/en/${path}`]),
  // Links name the file, so that any static host finds it without rewriting.
  preserveExtension: true,
  search: false,
  sidebar: false,
  toc: false,
  pager: false,
  pages: [],
  /* A heading's anchor would put its id in the fragment, which holds the selection. */
  markdownIt: (md: {core: {ruler: {disable(name: string): void}}}) => {
    md.core.ruler.disable("anchor");
    return md;
  },
  head: ({path}: {path: string}) =>
    renderHead(manifest, page(path), path.endsWith("/rapporten/index") ? read("reports.json") : null),
  header: ({path}: {path: string}) => renderHeader(manifest, page(path)),
  footer: ({path}: {path: string}) => renderFooter(manifest, page(path))
};

function page(path: string): ShellPage {
  const twin = twinOf(path);
  const file = join(root, `${twin}.md`);
  const drawn = twin.includes("/fenomeen/");
  const fallback = path.includes("/rapporten/") ? "/rapporten/index" : "/index";
  return {
    path,
    twin: drawn || existsSync(file) ? twin : path.startsWith("/en/") ? fallback : `/en${fallback}`
  };
}

function read(name: string): unknown {
  const file = join(root, "data", name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
