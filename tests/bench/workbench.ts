import type {Browser, Page} from "playwright-core";
import {serve} from "../../site/serve.js";
import {launchBrowser} from "../e2e/support/open-site.js";
import type {BenchRow} from "./row.js";

const SITE = "dist";
const LOADS = 5;
const SQL = "SELECT indicator, sum(n) AS n FROM figure GROUP BY ALL ORDER BY ALL";

interface Times {
  engine: number;
  answer: number;
}

/** Measures how long it takes from opening the workbench to the first answer, cold and from the cache. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const site = await serve(SITE, {port: 0});
  const browser = await launchBrowser();
  const cold: Times[] = [];
  const warm: Times[] = [];
  try {
    for (let i = 0; i < LOADS; i++) {
      progress(`opening the workbench, ${i + 1} of ${LOADS}`);
      await withPage(browser, async (page) => {
        await page.goto(`${site.url}/werkbank`, {waitUntil: "commit"});
        cold.push(await times(page));
        await page.reload({waitUntil: "commit"});
        warm.push(await times(page));
      });
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const row = (name: string, values: number[], goal?: number): BenchRow => ({
    group: "workbench",
    name,
    value: median(values),
    unit: "ms",
    ...(goal === undefined ? {} : {goal}),
    note: `${LOADS} loads, slowest ${Math.round(Math.max(...values))} ms`
  });
  return [
    row(
      "engine ready, cold",
      cold.map((t) => t.engine)
    ),
    row(
      "first answer, cold",
      cold.map((t) => t.answer),
      2500
    ),
    row(
      "first answer, from the cache",
      warm.map((t) => t.answer)
    )
  ];
}

/** A context of its own has an empty cache; the query is run as soon as there is a box to put it in. */
async function withPage(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.addInitScript((sql) => {
    const seen = new MutationObserver(() => {
      const box = document.querySelector<HTMLTextAreaElement>("#wb-sql");
      if (!box) return;
      seen.disconnect();
      setTimeout(() => {
        box.value = sql;
        document.querySelector<HTMLButtonElement>(".wb-run")!.click();
      });
    });
    seen.observe(document, {childList: true, subtree: true});
  }, SQL);
  await act(page);
  await context.close();
}

/** Times since navigation, in ms. */
async function times(page: Page): Promise<Times> {
  await page.waitForFunction(() => performance.getEntriesByName("buurtpeil:answer").length > 0);
  // No named function in here: the loader of this file would call a helper that the page does not have.
  const [engine, answer] = await page.evaluate(() =>
    ["buurtpeil:engine", "buurtpeil:answer"].map((mark) => performance.getEntriesByName(mark)[0]!.startTime)
  );
  return {engine: engine!, answer: answer!};
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
