import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {type RunningSite, serve} from "../../site/serve.js";
import {launchBrowser} from "../e2e/support/open-site.js";
import type {BenchRow} from "./row.js";
import {fileOf, gzipBytes} from "./site-files.js";

const SITE = "dist";
const LOADS = 5;
const SETTLE = 1000;
const PAGES = ["/", "/fenomeen/overbewoning", "/fenomeen/misdrijven", "/rapporten/wonen-per-wijk", "/en/"];

interface Load {
  chart: number;
  live: number;
  files: string[];
  /** All files after the reader made a first choice; empty where there is nothing to choose. */
  chosen: string[];
}

/** Measures what pages weigh, when the first chart is on screen, and when the page answers to a click. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const site = await serve(SITE, {port: 0});
  const rows: BenchRow[] = [];
  try {
    for (const path of PAGES) {
      progress(`loading ${path}`);
      const floor = await serveFloor(path);
      const floors: number[] = [];
      const loads: Load[] = [];
      // In turn, so that a noisy moment of the machine falls on both.
      for (let i = 0; i < LOADS; i++) {
        floors.push((await load(floor.url, false)).chart);
        loads.push(await load(`${site.url}${path}`, !path.includes("/rapporten/")));
      }
      await floor.close();
      const ratio = median(loads.map((l) => l.chart)) / median(floors);
      const files = loads[0]!.files;
      const group = `page ${path}`;
      rows.push({
        group,
        name: "weight, gzip",
        value: gzipBytes(SITE, files) / 1000,
        unit: "kB",
        goal: 350,
        note: `${files.length} files`
      });
      if (loads[0]!.chosen.length > 0) {
        const value = gzipBytes(SITE, loads[0]!.chosen) / 1000;
        rows.push({group, name: "weight after a first choice, gzip", value, unit: "kB", goal: 350});
      }
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
      // A report has nothing to bring alive.
      if (!path.includes("/rapporten/"))
        rows.push({
          group,
          name: "interactive",
          value: median(loads.map((l) => l.live)),
          unit: "ms",
          goal: 600
        });
    }
  } finally {
    await site.close();
  }
  return rows;
}

/**
 * Marks when a frame with a chart in it was on screen. The browser tells that time for the first frame with
 * content; where a chart came later, the mark is the end of layout and paint of its frame. Text, not a
 * function, because the TypeScript loader adds calls to functions that a page does not have.
 */
const MARK_CHART = `requestAnimationFrame(function look() {
  const charts = [...document.querySelectorAll("figure.chart:not(.chart-sparkline) svg, body > svg")];
  if (!charts.some((chart) => chart.getBoundingClientRect().width > 0)) return requestAnimationFrame(look);
  const seen = performance.now();
  const mark = (startTime) => performance.mark("chart", {startTime});
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  if (painted() < seen) requestAnimationFrame(() => mark(performance.now()));
  else (function wait() { painted() ? mark(painted()) : setTimeout(wait, 5); })();
})`;

/**
 * One cold load: a browser that was just started and has nothing cached. The chart's time counts from the moment
 * the address is asked for, as a reader at the screen would; `live` counts from the page's own start.
 */
async function load(url: string, lively: boolean): Promise<Load> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const files: string[] = [];
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    await page.addInitScript(MARK_CHART);
    // A new window first loads pages of the browser's own, which are not what is measured.
    await page.waitForTimeout(SETTLE);
    const asked = Date.now();
    await page.goto(url, {waitUntil: "load"});
    const at = (name: string) =>
      page
        .waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, {timeout: 10_000})
        .then((handle) => handle.jsonValue() as Promise<number>);
    const chart = ((await page.evaluate("performance.timeOrigin")) as number) + (await at("chart")) - asked;
    const live = lively ? await at("buurtpeil:live") : 0;
    await page.waitForLoadState("networkidle");
    const read = [...files];
    if (!lively) return {chart, live, files: read, chosen: []};
    await page.locator('select[data-control="period"]').first().selectOption({index: 2});
    // Long enough to fetch the chart library and the figures, and to draw.
    await page.waitForTimeout(2 * SETTLE);
    return {chart, live, files: read, chosen: files};
  } finally {
    await browser.close();
  }
}

/** The floor: an empty page with the first chart of a page and nothing else, served in the same way. */
async function serveFloor(path: string): Promise<RunningSite> {
  const page = readFileSync(fileOf(SITE, path)!, "utf8");
  const svg = /<svg[\s\S]*?<\/svg>/.exec(
    page.slice(page.search(/<figure class="chart chart-(?!sparkline)/))
  )![0];
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-floor-"));
  const html = `<!DOCTYPE html><html lang="nl"><title>floor</title><body>${svg}</body></html>`;
  writeFileSync(join(folder, "index.html"), html);
  writeFileSync(join(folder, "index.html.gz"), gzipSync(html));
  writeFileSync(join(folder, "index.html.br"), brotliCompressSync(html));
  cpSync(join(SITE, "_hosting"), join(folder, "_hosting"), {recursive: true});
  const running = await serve(folder, {port: 0});
  return {
    url: running.url,
    async close() {
      await running.close();
      rmSync(folder, {recursive: true});
    }
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
