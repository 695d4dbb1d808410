import {readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {serve} from "../../site/serve.js";
import {launchBrowser} from "../e2e/support/open-site.js";
import type {BenchRow} from "./row.js";

const SITE = "dist";
const LOADS = 5;
const PAGES = ["/", "/fenomeen/overbewoning", "/fenomeen/misdrijven", "/methode", "/rapporten/", "/en/"];

interface Load {
  chart: number;
  live: number;
  files: string[];
}

/** Measures what pages weigh, when the first chart is on screen, and when the page answers to a click. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const site = await serve(SITE, {port: 0});
  const floor = await serveFloor();
  const browser = await launchBrowser();
  const rows: BenchRow[] = [];
  try {
    for (const path of PAGES) {
      progress(`loading ${path}`);
      const floors: number[] = [];
      const loads: Load[] = [];
      // In turn, so that a noisy moment of the machine falls on both.
      for (let i = 0; i < LOADS; i++) {
        floors.push((await load(browser, floor.url, false)).chart);
        loads.push(await load(browser, `${site.url}${path}`, true));
      }
      const ratio = median(loads.map((l) => l.chart)) / median(floors);
      const files = loads[0]!.files;
      const group = `page ${path}`;
      rows.push({
        group,
        name: "weight, gzip",
        value: weigh(files) / 1000,
        unit: "kB",
        goal: 350,
        note: `${files.length} files`
      });
      rows.push({
        group,
        name: "WebAssembly",
        value: files.filter((f) => f.endsWith(".wasm")).length,
        unit: "files",
        goal: 0
      });
      rows.push({
        group,
        name: "first chart, ÷ floor",
        value: ratio,
        unit: "×",
        goal: 2,
        note: `${Math.round(median(loads.map((l) => l.chart)))} ms against ${Math.round(median(floors))} ms`
      });
      rows.push({group, name: "interactive", value: median(loads.map((l) => l.live)), unit: "ms", goal: 600});
    }
  } finally {
    await browser.close();
    await site.close();
    await floor.close();
  }
  return rows;
}

/** One cold load in a fresh context: nothing cached, times in ms since navigation. */
async function load(browser: Browser, url: string, lively: boolean): Promise<Load> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    // A frame is only made once nothing blocks rendering, so two frames after the chart exists it is on screen.
    const look = () =>
      document.querySelector("main svg, body > svg")?.getBoundingClientRect().width
        ? requestAnimationFrame(() => performance.mark("chart"))
        : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
  await page.goto(url, {waitUntil: "load"});
  const at = (name: string) =>
    page
      .waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, {timeout: 10_000})
      .then((handle) => handle.jsonValue() as Promise<number>);
  const chart = await at("chart");
  const live = lively ? await at("buurtpeil:live") : 0;
  if (lively) await page.waitForLoadState("networkidle");
  await context.close();
  return {chart, live, files};
}

/** The floor: an empty page with the first drawing of the overview, and nothing else. */
async function serveFloor() {
  const svg =
    /<svg[\s\S]*?<\/svg>/.exec(readFileSync(join(SITE, "index.html"), "utf8").split("<main")[1] ?? "")?.[0] ??
    "<svg/>";
  const body = gzipSync(`<!DOCTYPE html><html lang="nl"><title>floor</title><body>${svg}</body></html>`);
  const server = createServer((_, response) => {
    response.writeHead(200, {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip"});
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Bytes on the wire with gzip, which every static host can do. */
function weigh(paths: readonly string[]): number {
  return [...new Set(paths)].reduce((sum, path) => sum + size(path), 0);
}

function size(path: string): number {
  const file = [path, `${path}.html`, `${path}index.html`]
    .map((p) => join(SITE, p))
    .find((p) => statSync(p, {throwIfNoEntry: false})?.isFile());
  if (!file) return 0;
  return statSync(`${file}.gz`, {throwIfNoEntry: false})?.size ?? statSync(file).size;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
