import type {CDPSession} from "playwright-core";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {notebookOf, openFile} from "./opened.js";

const NOTEBOOKS = 100;
/** What came once, such as the figures and their index, is there after the first few. */
const FIRST = 10;
const CELLS = 15;

/** Measures how much memory a page holds more after a hundred notebooks were opened and put away than after the first. */
export async function measureMemory(url: string, progress: (message: string) => void): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const session = await page.context().newCDPSession(page);
    await page.goto(`${url}/werkbank`);
    const source = notebookOf(CELLS).replace(/```query[\s\S]*?```\n*/g, "");
    let first = 0;
    let nodes = 0;
    for (let i = 0; i < NOTEBOOKS + FIRST; i++) {
      if (i % 20 === 0) progress(`opening notebook ${i}`);
      await openFile(page, `n${i}.md`, source.replaceAll("Kaart 1\n", `Kaart 1-${i}\n`));
      await page.locator(`[data-figure] >> text=Kaart 1-${i}`).first().waitFor();
      if (i === FIRST - 1) {
        first = await heap(session);
        nodes = await nodesOf(session);
      }
    }
    const last = await heap(session);
    const lastNodes = await nodesOf(session);
    const group = `memory, ${NOTEBOOKS} notebooks opened and put away`;
    return [
      {
        group,
        name: "heap, more than at first",
        value: (last - first) / 2 ** 20,
        unit: "MB",
        goal: 5,
        note: `from ${(first / 2 ** 20).toFixed(1)} MB`
      },
      {
        group,
        name: "nodes, more than at first",
        value: lastNodes - nodes,
        unit: "nodes",
        note: `from ${nodes}`
      }
    ];
  } finally {
    await browser.close();
  }
}

async function heap(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

async function nodesOf(session: CDPSession): Promise<number> {
  return (await session.send("Memory.getDOMCounters")).nodes;
}
