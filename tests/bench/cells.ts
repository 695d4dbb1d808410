import {launchBrowser} from "../e2e/support/open-site.js";
import {serveEngine} from "../e2e/support/serve-engine.js";
import type {BenchRow} from "./row.js";

const REPEATS = 30;
const REOPENINGS = 5;

/** Measures in Chromium how long a query cell takes after its input changed, and an engine that hangs. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const server = await serveEngine("src/data/snapshot.duckdb");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.bench);
    await page.evaluate(() => globalThis.bench.prepare());
    progress("holding an input and answering a query");
    const rounds = await page.evaluate(async (repeats) => {
      const times: number[] = [];
      for (let i = 0; i < repeats + 3; i++) {
        const began = performance.now();
        await globalThis.bench.session.hold(
          "wijk",
          {type: "area", label: "L"},
          i % 2 ? "WK999901" : "WK999902"
        );
        await globalThis.bench.session.answer(
          "per_buurt",
          "SELECT f.area, f.period, f.n FROM figure f JOIN area a USING (area) " +
            "WHERE a.parent IN (FROM wijk) AND f.indicator = 'overbewoond'"
        );
        if (i >= 3) times.push(performance.now() - began);
      }
      return times;
    }, REPEATS);
    progress("ending and reopening an engine that hangs");
    const reopened: number[] = [];
    for (let i = 0; i < REOPENINGS; i++) {
      reopened.push(
        await page.evaluate(async () => {
          await globalThis.bench.cancelled(
            "hangt",
            "SELECT levenshtein(repeat('a', 150000), repeat('b', 150000)) AS n",
            200
          );
          const began = performance.now();
          await globalThis.bench.rows("FROM eerder");
          return performance.now() - began;
        })
      );
    }
    return [
      row("input held and query answered", rounds),
      row("ended engine opened again, cells made again, first answer", reopened)
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function row(name: string, times: readonly number[]): BenchRow {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return {
    group: "cells in Chromium",
    name,
    value: at(0.5),
    unit: "ms",
    note: `p95 ${at(0.95).toFixed(1)} ms of ${times.length}`
  };
}
