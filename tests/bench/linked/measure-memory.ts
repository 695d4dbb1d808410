import {existsSync, readFileSync} from "node:fs";
import type {Browser, CDPSession, Page} from "playwright-core";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {notebookOf, openFile} from "./opened.js";

const NOTEBOOKS = 100;
/** What came once, such as the figures, their index and the engine, is there after the first few. */
const FIRST = 11;
const CELLS = 10;

interface Held {
  heap: number;
  nodes: number;
  listeners: number;
  /** Of the page's process, the engine's worker included; 0 where the system does not tell. */
  process: number;
}

/**
 * Measures how much more a page holds after a hundred notebooks were opened, typed in and closed than after the first
 * ones: closed by opening the next file, and every other time by going back, to the one before and to the beginning.
 */
export async function measureMemory(url: string, progress: (message: string) => void): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const session = await page.context().newCDPSession(page);
    await page.goto(`${url}/werkbank`);
    let first: Held | null = null;
    for (let i = 0; i < FIRST + NOTEBOOKS; i++) {
      if (i === FIRST) first = await held(browser, page, session);
      if (i % 20 === 0) progress(`opening notebook ${i}`);
      await openAndClose(page, i);
    }
    const last = await held(browser, page, session);
    const group = `memory, ${NOTEBOOKS} notebooks opened and closed`;
    const row = (name: string, unit: string, of: (held: Held) => number, goal?: number): BenchRow => ({
      group,
      name: `${name}, more than after the first ${FIRST}`,
      value: of(last) - of(first!),
      unit,
      ...(goal !== undefined && {goal}),
      note: `from ${of(first!).toFixed(1)}`
    });
    return [
      row("heap", "MB", ({heap}) => heap, 5),
      row("nodes of the page", "nodes", ({nodes}) => nodes),
      row("listeners", "listeners", ({listeners}) => listeners),
      row("process, the engine included", "MB", ({process}) => process)
    ];
  } finally {
    await browser.close();
  }
}

async function openAndClose(page: Page, nth: number): Promise<void> {
  const address = page.url();
  const source = notebookOf(CELLS).replace("title: Kaart 1\n", `title: Kaart 1-${nth}\n`);
  await openFile(page, `n${nth}.md`, source);
  await shown(page, nth);
  await page.locator(".wb-cell-query").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".cm-content").first().waitFor();
  await page.keyboard.type(" ");
  // It is kept, and the address names it.
  await page.waitForFunction((before) => location.href !== before, address);
  if (nth % 2 === 0) return;
  await page.goBack();
  await shown(page, nth - 1);
  await page.goBack();
  await page.locator(".wb-beginning").waitFor();
}

async function shown(page: Page, nth: number): Promise<void> {
  await page.locator("[data-figure]").getByText(`Kaart 1-${nth}`, {exact: true}).first().waitFor();
  await page.locator(".nb[data-settled]").waitFor({timeout: 60_000});
}

async function held(browser: Browser, page: Page, session: CDPSession): Promise<Held> {
  // What was done last is kept first.
  await page.waitForTimeout(2000);
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const {nodes, jsEventListeners} = await session.send("Memory.getDOMCounters");
  const {usedSize} = await session.send("Runtime.getHeapUsage");
  const process = await processSize(browser);
  return {heap: usedSize / 2 ** 20, nodes, listeners: jsEventListeners, process};
}

/** The resident size of the page's process in MB: of several that which worked most. */
async function processSize(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const [page] = processInfo.filter(({type}) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
  const status = `/proc/${page?.id}/status`;
  if (!page || !existsSync(status)) return 0;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
}
