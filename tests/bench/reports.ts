import {execFile} from "node:child_process";
import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {gzipSync} from "node:zlib";
import {parse as imports, init} from "es-module-lexer";
import {parse} from "parse5";
import {listFiles} from "../../site/seal/list-files.js";
import {attribute, elementsUnder} from "../../src/lib/html-tree.js";
import {LONE_PAGES} from "../../src/lib/notebook/report/report-folders.js";
import type {BenchRow} from "./row.js";

const SITE = "dist";
const DATA = "src/data";
const NOTEBOOK = fileURLToPath(new URL("./reports/twelve.md", import.meta.url));
const CHILD = fileURLToPath(new URL("./child/report.ts", import.meta.url));
const PROCESSES = 3;
const TIMES = 6;

interface Rendered {
  took: {wall: number; processor: number}[];
  figures: number;
  article: number;
  whole: number;
}

/** Measures how long a report of twelve figures takes to render, and what every report of the site weighs. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  progress("rendering twelve figures");
  const runs: Rendered[] = [];
  for (let i = 0; i < PROCESSES; i++) runs.push(await render());
  const {figures, article, whole} = runs[0]!;
  const group = `report of ${figures} figures`;
  const first = runs.map(({took}) => took[0]!);
  const later = runs.flatMap(({took}) => took.slice(1));
  const time = (name: string, took: Rendered["took"]): BenchRow => ({
    group,
    name,
    value: median(took.map(({wall}) => wall)),
    unit: "ms",
    goal: 2000,
    note: `${Math.round(median(took.map(({processor}) => processor)))} ms of a processor`
  });
  const weight = (name: string, bytes: number): BenchRow => ({
    group,
    name,
    value: bytes / 1000,
    unit: "kB",
    goal: 150
  });
  return [
    time("rendered, first in a process (median)", first),
    time("rendered, again (median)", later),
    weight("article, gzip", article),
    weight("one file, gzip", whole),
    ...(await weights())
  ];
}

async function render(): Promise<Rendered> {
  const args = ["--import", "tsx", CHILD, NOTEBOOK, DATA, `${TIMES}`];
  const {stdout} = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

/** Weighs every report of the built site: the page, what it loads before a reader does anything, and the one file. */
async function weights(): Promise<BenchRow[]> {
  await init;
  const files = await listFiles(SITE);
  const pages = files.filter((name) => /(^|\/)rapporten\/(?!index)[^/]+\.html$/.test(name));
  const rows = pages.map((page): BenchRow => {
    const loads = loaded(page);
    return {
      group: `report ${page.replace(/\.html$/, "")}`,
      name: "page, gzip",
      value: gzipped(page) / 1000,
      unit: "kB",
      goal: 150,
      note: `and ${Math.round(loads.reduce((sum, name) => sum + gzipped(name), 0) / 1000)} kB of ${loads.length} files that other pages load too`
    };
  });
  const lone = files.filter((name) => LONE_PAGES.test(name));
  const heaviest = Math.max(...lone.map(gzipped));
  return [
    ...rows,
    {
      group: "reports as one file",
      name: `heaviest of ${lone.length}, gzip`,
      value: heaviest / 1000,
      unit: "kB",
      goal: 150
    }
  ];
}

/** Style sheets, icons and scripts that a page loads by itself, without what scripts fetch when a reader acts. */
function loaded(page: string): string[] {
  const elements = [...elementsUnder(parse(readFileSync(join(SITE, page), "utf8")))];
  const named = elements
    .filter(({tagName}) => tagName === "link" || tagName === "script")
    .flatMap((element) => ["href", "src", "data-module", "data-late"].map((name) => attribute(element, name)))
    .filter((address): address is string => !!address);
  const found = new Set<string>();
  const queue = named.map((address) => inSite(address, page));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!name.endsWith(".js")) continue;
    for (const entry of imports(readFileSync(join(SITE, name), "utf8"))[0])
      if (entry.type === "static") queue.push(inSite(entry.specifier, name));
  }
  return [...found];
}

function inSite(address: string, from: string): string {
  return address.startsWith("/")
    ? address.slice(1)
    : posix.normalize(posix.join(posix.dirname(from), address));
}

function gzipped(name: string): number {
  return gzipSync(readFileSync(join(SITE, name)), {level: 9}).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
