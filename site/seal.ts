import {mkdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {sealLonePage} from "../src/lib/notebook/report/lone-page.js";
import {LONE_PAGES} from "../src/lib/notebook/report/report-folders.js";
import type {Progress} from "../src/lib/progress.js";
import {silent} from "../src/lib/progress.js";
import {compressAll} from "./seal/compress.js";
import {foreignLoads} from "./seal/foreign.js";
import {hostFiles} from "./seal/headers.js";
import {listFiles} from "./seal/list-files.js";
import {sealPage} from "./seal/page.js";
import {reachable} from "./seal/reachable.js";
import {SERVICE_WORKER, writeServiceWorker} from "./seal/service-worker.js";

export interface SealReport {
  pages: number;
  /** Files that no page loads, removed. */
  removed: number;
  files: number;
  bytes: number;
}

/**
 * Says whether a page may compile WebAssembly: the workbench, and a report of which queries run again when a reader
 * makes another choice. Every other page runs without that permission.
 */
function mayCompile(page: string, source: string): boolean {
  if (/(^|\/)werkbank\.html$/.test(page)) return true;
  const isReport = /(^|\/)rapporten\/[^/]+\.html$/.test(page);
  return isReport && /<p [^>]*\bclass="report-input"/.test(source) && source.includes("```query ");
}

/**
 * Makes a built site fit to be served anywhere: language, viewport and Content-Security-Policy on every
 * page, headers for common static hosts, compressed copies, and nothing that no page loads. Fails when
 * anything in the site loads from another origin.
 */
export async function seal(
  site: string,
  options: {cache?: string; progress?: Progress} = {}
): Promise<SealReport> {
  const progress = options.progress ?? silent;
  const built = await listFiles(site);
  const pages = built.filter((path) => path.endsWith(".html"));
  if (pages.length === 0) throw new Error("nothing to seal: the site has no pages");
  const policies = [];
  for (const page of pages) {
    const source = await readFile(join(site, page), "utf8");
    const sealed = LONE_PAGES.test(page)
      ? sealLonePage(source)
      : sealPage(source, {
          language: page.startsWith("en/") ? "en" : "nl",
          wasm: mayCompile(page, source),
          worker: `${"../".repeat(page.split("/").length - 1) || "./"}${SERVICE_WORKER}`
        });
    await writeFile(join(site, page), sealed.html);
    policies.push(sealed.policy);
  }
  progress(`sealed ${pages.length} pages`);

  const loaded = await reachable(site, pages, built);
  const dead = built.filter((path) => !loaded.has(path));
  for (const path of dead) await rm(join(site, path));
  progress(`removed ${dead.length} files that no page loads`);

  const foreign = await foreignLoads(site, [...loaded]);
  if (foreign.length > 0) {
    const where = foreign.slice(0, 5).map((f) => `${f.file}: ${f.what}`);
    throw new Error(`the site loads from another origin (${foreign.length} times): ${where.join("; ")}`);
  }
  await writeServiceWorker(site, [...loaded]);
  loaded.add(SERVICE_WORKER);
  for (const [name, text] of Object.entries(hostFiles(policies))) {
    await mkdir(dirname(join(site, name)), {recursive: true});
    await writeFile(join(site, name), text);
  }
  await compressAll(site, [...loaded], options.cache, progress);
  return {pages: pages.length, removed: dead.length, ...(await weigh(site, [...loaded]))};
}

async function weigh(site: string, files: string[]): Promise<{files: number; bytes: number}> {
  let bytes = 0;
  for (const path of files) bytes += (await stat(join(site, path))).size;
  return {files: files.length, bytes};
}
