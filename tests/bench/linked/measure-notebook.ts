import {loadavg} from "node:os";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {FOLLOWERS, linkedNotebook} from "./linked-notebook.js";
import {openFile} from "./opened.js";

const MOVES = 60;

/**
 * Marks for each move of a pointer when the frame was made in which every figure that follows had run again and was
 * there. Text, as the loader adds calls to functions.
 */
const WATCH = `globalThis.followed = [];
globalThis.runsNow = () => [...document.querySelectorAll(".nb-map, .nb-chart")].map((cell) => Number(cell.dataset.runs));
globalThis.watchMove = () => {
  const before = runsNow();
  return new Promise((resolve) => addEventListener("pointermove", () => {
    const began = performance.now();
    const look = () => {
      const there = runsNow().every((runs, i) => runs > before[i]) && !document.querySelector('.nb-cell[data-state=running], .nb-cell[data-state=waiting]');
      if (performance.now() - began > 5000) return resolve(NaN);
      if (!there) return requestAnimationFrame(look);
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, {once: true, capture: true}));
};`;

/** Measures in the workbench itself, on the snapshot of the site: a drag over months, and four figures that follow. */
export async function measureNotebook(url: string, progress: (message: string) => void): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.addInitScript(WATCH);
    await page.goto(`${url}/werkbank`);
    await openFile(page, "gekoppeld.md", linkedNotebook());
    await page.locator(".nb[data-settled]").waitFor({timeout: 120_000});
    await page.locator("figure.chart").nth(FOLLOWERS).waitFor();
    progress(`dragging over months, ${FOLLOWERS} figures follow`);
    const drawing = page.locator("figure.chart-line .chart-drawing:visible > svg").first();
    await drawing.scrollIntoViewIfNeeded();
    const box = (await drawing.boundingBox())!;
    const y = box.y + box.height / 2;
    // Far enough for another month with each move, to and fro.
    const step = (box.width - 120) / 50;
    await page.mouse.move(box.x + 60, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 70, y);
    await page.waitForTimeout(1000);
    const times: number[] = [];
    for (let i = 0; i < MOVES; i++) {
      const done = page.evaluate("watchMove()") as Promise<number>;
      await page.waitForTimeout(30);
      await page.mouse.move(box.x + 70 + step * 1.2 * (1 + (i % 60 < 30 ? i % 30 : 30 - (i % 30))), y);
      times.push(await done);
    }
    await page.mouse.up();
    const seen = times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
    const at = (part: number) => seen[Math.min(seen.length - 1, Math.floor(seen.length * part))]!;
    const group = `drag in a notebook, ${FOLLOWERS} figures follow`;
    return [
      {
        group,
        name: "move to the frame with all of them, median",
        value: at(0.5),
        unit: "ms",
        note: `${seen.length} moves, load ${loadavg()[0]!.toFixed(1)}`
      },
      {group, name: "p95", value: at(0.95), unit: "ms", note: ""}
    ];
  } finally {
    await browser.close();
  }
}
