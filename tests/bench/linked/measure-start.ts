import type {Page} from "playwright-core";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {gzipBytes} from "../site-files.js";

const LOADS = 5;
const SETTLE_MS = 1000;

/** Marks when a frame was made in which somebody can begin. Text, as the loader adds calls to functions. */
const MARK_USABLE = `requestAnimationFrame(function look() {
  if (!document.querySelector("#werkbank .wb-beginning :is(input, button)")) return requestAnimationFrame(look);
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => performance.mark("usable");
  port2.postMessage(null);
})`;

/** What is fetched when, and what asks for it. */
const LATER: readonly {name: string; ask(page: Page): Promise<unknown>}[] = [
  {name: "an empty notebook", ask: (page) => page.locator("[data-begin=new]").first().click()},
  {
    name: "the catalogue, and a search in it",
    async ask(page) {
      await page.locator(".wb-bar [data-action=catalogue]").click();
      await page.locator(".wb-panel input").first().pressSequentially("overlast");
    }
  },
  {
    name: "a text that is edited",
    async ask(page) {
      await page.locator(".wb-add").first().click();
      await page.locator(".wb-menu [data-item=prose]").click();
      await page.locator("code-editor[data-editor=rich]").waitFor();
    }
  },
  {
    name: "a map",
    async ask(page) {
      await page.locator(".wb-add").last().click();
      await page.locator(".wb-menu [data-item=map]").click();
      await page.locator(".wb-cell-map figure").waitFor();
    }
  },
  {
    name: "a query: the engine and the tables",
    async ask(page) {
      await page.locator(".wb-add").last().click();
      await page.locator(".wb-menu [data-item=query]").click();
      await page.locator(".wb-cell-query .nb-answer").waitFor({timeout: 120_000});
    }
  }
];

/**
 * Measures how soon the workbench can be used by who comes for the first time, what it weighs until then, and what comes
 * when it is asked for. What is put aside for use without a connection is not counted.
 */
export async function measureStart(
  site: string,
  url: string,
  progress: (message: string) => void
): Promise<BenchRow[]> {
  const times: number[] = [];
  let rows: BenchRow[] = [];
  for (let i = 0; i < LOADS; i++) {
    progress(`loading the workbench, ${i + 1} of ${LOADS}`);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      const files: string[] = [];
      page.on("request", (request) => files.push(decodeURI(new URL(request.url()).pathname)));
      await page.addInitScript(MARK_USABLE);
      // A new window first loads pages of the browser's own, which are not what is measured.
      await page.waitForTimeout(SETTLE_MS);
      const asked = Date.now();
      await page.goto(`${url}/werkbank`, {waitUntil: "load"});
      const mark = await page.waitForFunction(() => performance.getEntriesByName("usable")[0]?.startTime);
      const origin = (await page.evaluate("performance.timeOrigin")) as number;
      times.push(origin + ((await mark.jsonValue()) as number) - asked);
      if (i === LOADS - 1) rows = await weights(site, page, files);
    } finally {
      await browser.close();
    }
  }
  const value = times.sort((a, b) => a - b)[Math.floor(LOADS / 2)]!;
  return [
    {
      group: "the workbench begins",
      name: `usable, cold, median of ${LOADS}`,
      value,
      unit: "ms",
      note: times.map((ms) => Math.round(ms)).join(" ")
    },
    ...rows
  ];
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["page", /\/[^.]*$|\.html$/],
  ["styles", /\.css$/],
  ["fonts", /\.woff2$/],
  ["scripts", /\.js$/],
  ["figures and their description", /\.(?:arrow|json)$/]
];

async function weights(site: string, page: Page, files: readonly string[]): Promise<BenchRow[]> {
  await page.waitForTimeout(2 * SETTLE_MS);
  const first = [...files];
  const row = (group: string, name: string, paths: readonly string[]): BenchRow => ({
    group,
    name,
    value: gzipBytes(site, paths) / 1000,
    unit: "kB gzip",
    note: `${new Set(paths).size} files`
  });
  const rows = [
    row("the workbench begins", "all of it", first),
    ...KINDS.map(([name, kind]) =>
      row(
        "the workbench begins",
        `of which ${name}`,
        first.filter((path) => kind.test(path))
      )
    )
  ];
  for (const {name, ask} of LATER) {
    const before = new Set(files);
    await ask(page);
    await page.waitForTimeout(2 * SETTLE_MS);
    rows.push(
      row(
        "the workbench, later",
        name,
        files.filter((path) => !before.has(path))
      )
    );
  }
  return rows;
}
