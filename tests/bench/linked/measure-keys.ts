import {loadavg} from "node:os";
import type {Page} from "playwright-core";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {notebookOf, openFile} from "./opened.js";

const CELLS = 50;
const KEYS = 60;
const PAUSE_MS = 60;
const GOAL_MS = 16;

/** What is typed, and where: `begin` are keys that bring the caret there. */
const TYPED = [
  {name: "prose", kind: "prose", begin: ["Control+End"], text: "een twee drie "},
  {name: "SQL", kind: "query", begin: ["Control+End"], text: " and n > 5 or area"},
  // The choices by clicks stand above, and are drawn for as long as the query fits them.
  {name: "SQL that clicks can change", kind: "query", begin: ["Control+End"], text: " "},
  {name: "a figure's title", kind: "map", begin: ["Control+Home", "End"], text: " een twee drie"}
] as const;

/**
 * Marks what a key press keeps the page busy with: its handlers with all that follows at once, and the frame that shows
 * it. Between the two the page waits for the screen, and runs nothing else. What follows at once are microtasks, in
 * which the editor reads what was typed and the desk is drawn; enough of them in a row come after all of those. Text, as
 * the loader adds calls to functions.
 */
const WATCH = `globalThis.keyTimes = [];
let press = null;
const after = (rounds, call) => queueMicrotask(() => (rounds > 0 ? after(rounds - 1, call) : call()));
addEventListener("keydown", () => {
  const mine = (press = {began: performance.now(), handled: Infinity});
  requestAnimationFrame(() => {
    const drawing = performance.now();
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      const waited = Math.max(0, drawing - mine.handled);
      globalThis.keyTimes.push({frame: now - mine.began, work: now - mine.began - waited});
    };
    port2.postMessage(null);
  });
}, true);
addEventListener("input", () => {
  const mine = press;
  after(200, () => { mine.handled = performance.now(); });
}, true);`;

interface Press {
  work: number;
  frame: number;
}

/** Measures what a key press costs in a notebook of fifty cells, and how long such a notebook takes to open. */
export async function measureKeys(url: string, progress: (message: string) => void): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.addInitScript(WATCH);
    await page.goto(`${url}/werkbank`);
    progress(`opening ${CELLS} cells`);
    const began = Date.now();
    await openFile(page, "vijftig.md", notebookOf(CELLS));
    const shown = Date.now() - began;
    await page.locator(".nb[data-settled]").waitFor({timeout: 120_000});
    const settled = Date.now() - began;
    const group = `a notebook of ${await page.locator(".wb-cell").count()} cells`;
    const rows: BenchRow[] = [
      {group, name: "opened: its cells are there", value: shown, unit: "ms"},
      {
        group,
        name: "opened: every cell has its answer, the engine's download included",
        value: settled,
        unit: "ms"
      }
    ];
    for (const what of TYPED) {
      progress(`typing ${what.name}`);
      rows.push(...rowsOf(group, what.name, await typed(page, what)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

function rowsOf(group: string, what: string, presses: readonly Press[]): BenchRow[] {
  const work = presses.map((press) => press.work);
  const frame = presses.map((press) => press.frame);
  const note = `${presses.length} keys, load ${loadavg()[0]!.toFixed(1)}`;
  const base = {group, unit: "ms", note};
  return [
    {...base, name: `a key in ${what}: work, median`, value: at(work, 0.5), goal: GOAL_MS},
    {...base, name: `a key in ${what}: work, p95`, value: at(work, 0.95), goal: GOAL_MS},
    {...base, name: `a key in ${what}: until its frame, waiting included, median`, value: at(frame, 0.5)}
  ];
}

async function typed(page: Page, {kind, begin, text}: (typeof TYPED)[number]): Promise<Press[]> {
  const cell = page.locator(`.wb-cell-${kind}`).first();
  await cell.focus();
  await page.keyboard.press("Enter");
  const editor = cell.locator(".cm-content").first();
  await editor.click();
  for (const key of begin) await page.keyboard.press(key);
  await page.waitForTimeout(1000);
  await page.evaluate("globalThis.keyTimes.length = 0");
  for (let i = 0; i < KEYS; i++) {
    const sign = text[i % text.length]!;
    await page.keyboard.press(sign === " " ? "Space" : sign);
    await page.waitForTimeout(PAUSE_MS);
  }
  const times = (await page.evaluate("globalThis.keyTimes")) as Press[];
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  return times;
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
