import {rmSync} from "node:fs";
import {loadavg} from "node:os";
import {dirname} from "node:path";
import {launchBrowser} from "../../e2e/support/open-site.js";
import type {BenchRow} from "../row.js";
import {writeCube} from "./cube.js";
import type {EngineName, Moves} from "./page.js";
import {serveLinked} from "./serve-linked.js";

const SIZES = [1_000_000, 3_000_000, 10_000_000];
const ENGINES: readonly EngineName[] = ["ours", "plain DuckDB-WASM", "Mosaic, pre-aggregated", "arquero"];
/** What the workbench must stay under at a million rows: a frame, and three. */
const GOALS = {median: 16, p95: 50};

/** Measures a brush over four linked views with four engines, and how that grows with the rows. */
export async function measureBrush(
  progress: (message: string) => void,
  sizes: readonly number[] = SIZES
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    const file = await writeCube(size);
    const server = await serveLinked(file);
    const checks = new Map<string, number>();
    try {
      for (const name of ENGINES) {
        progress(`brushing ${size.toLocaleString("en")} rows with ${name}`);
        const moves = await measured(server.url, name);
        rows.push(...rowsOf(size, name, moves));
        if (typeof moves !== "string") checks.set(name, moves.check);
      }
    } finally {
      await server.close();
      rmSync(dirname(file), {recursive: true});
    }
    if (new Set(checks.values()).size > 1)
      throw new Error(`engines differ: ${JSON.stringify(Object.fromEntries(checks))}`);
  }
  return rows;
}

/** A browser of its own, so that none begins with the memory of another; why it could not, where it could not. */
async function measured(url: string, name: EngineName): Promise<Moves | string> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(url);
    await page.waitForFunction(() => globalThis.linked);
    await page.evaluate(() => globalThis.linked.open());
    return await page.evaluate((engine) => globalThis.linked.measure(engine), name);
  } catch (error) {
    return String(error).split("\n")[0]!;
  } finally {
    await browser.close();
  }
}

function rowsOf(size: number, name: EngineName, moves: Moves | string): BenchRow[] {
  const group = `brush, ${size.toLocaleString("en")} rows`;
  if (typeof moves === "string") return [{group, name, value: Number.NaN, unit: "ms", note: moves}];
  const load = `load ${loadavg()[0]!.toFixed(1)}`;
  const goal = name === "ours" && size === SIZES[0];
  const row = (what: string, value: number, note: string, most?: number): BenchRow => ({
    group,
    name: `${name}: ${what}`,
    value,
    unit: "ms",
    ...(most !== undefined && goal && {goal: most}),
    note
  });
  const strict = name === "arquero" ? ", without the site's policy" : "";
  return [
    row(
      "to the frame, median",
      at(moves.shown, 0.5),
      `${moves.shown.length} moves, ${load}${strict}`,
      GOALS.median
    ),
    row("to the frame, p95", at(moves.shown, 0.95), "", GOALS.p95),
    row("its own part, median", at(moves.answered, 0.5), ""),
    row("made ready once", moves.made, "")
  ];
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
