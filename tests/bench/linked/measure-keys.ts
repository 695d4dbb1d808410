import {loadavg} from "node:os";
import type {Page} from "playwright-core";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {notebookOf, openFile} from "./opened.js";

const CELLS = 50;
const KEYS = 60;
const GOAL_MS = 16;

/** Marks each key press, and when the frame that follows from it was made. Text, as the loader adds calls to functions. */
const WATCH = `globalThis.keyTimes = [];
addEventListener("keydown", (event) => {
  const began = performance.now();
  requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => globalThis.keyTimes.push(performance.now() - began);
    port2.postMessage(null);
  });
}, true);`;

/** Measures how long a key press keeps the page busy until its frame, in prose and in SQL, in a notebook of fifty cells. */
export async function measureKeys(url: string, progress: (message: string) => void): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.addInitScript(WATCH);
    await page.goto(`${url}/werkbank`);
    await openFile(page, "vijftig.md", notebookOf(CELLS));
    await page.locator(".nb[data-settled]").waitFor({timeout: 120_000});
    const rows: BenchRow[] = [];
    for (const [kind, text] of [
      ["prose", "een twee drie "],
      ["query", " "]
    ] as const) {
      progress(`typing ${kind} in ${CELLS} cells`);
      const times = await typed(page, kind, text);
      for (const [what, part, goal] of [
        ["median", 0.5, GOAL_MS],
        ["p95", 0.95, undefined]
      ] as const)
        rows.push({
          group: `key press, ${CELLS} cells`,
          name: `${kind}: to the frame, ${what}`,
          value: at(times, part),
          unit: "ms",
          ...(goal !== undefined && {goal}),
          note: `${times.length} keys, load ${loadavg()[0]!.toFixed(1)}`
        });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function typed(page: Page, kind: string, text: string): Promise<number[]> {
  const cell = page.locator(`.wb-cell-${kind}`).first();
  await cell.focus();
  await page.keyboard.press("Enter");
  const editor = cell.locator(".cm-content").first();
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.evaluate("globalThis.keyTimes.length = 0");
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(text[i % text.length] === " " ? "Space" : text[i % text.length]!);
    await page.waitForTimeout(60);
  }
  const times = (await page.evaluate("globalThis.keyTimes")) as number[];
  await page.keyboard.press("Escape");
  return times;
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
