import {mkdir, readdir, writeFile} from "node:fs/promises";
import {cpus, totalmem} from "node:os";
import {consoleProgress} from "../../bin/console-progress.js";
import {ensureDemo, ensureSite, ensureSnapshot} from "../../bin/pipeline.js";
import {openProject} from "../../bin/project.js";
import type {Bench, BenchRow} from "./row.js";

const FILES = new URL(".", import.meta.url);
const RESULT = "bench-results/bench.json";

/** Runs the bench files whose name contains one of the words, all by default; 1 when a goal is missed. */
export async function runBench(words: readonly string[]): Promise<number> {
  const progress = consoleProgress();
  const project = await openProject({});
  await ensureDemo(project, progress);
  await ensureSnapshot(project, progress);
  await ensureSite(project, progress);
  const rows: BenchRow[] = [];
  for (const name of (await readdir(FILES)).sort()) {
    if (!name.endsWith(".ts") || ["run.ts", "row.ts"].includes(name)) continue;
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const module: {bench?: Bench} = await import(new URL(name, FILES).href);
    if (!module.bench) continue;
    progress(`measuring ${name.slice(0, -3)}`);
    rows.push(...(await module.bench((message) => progress(message))));
  }
  print(rows);
  await mkdir("bench-results", {recursive: true});
  const machine = {node: process.version, cores: cpus().length, memory_gib: Math.round(totalmem() / 2 ** 30)};
  await writeFile(RESULT, `${JSON.stringify({machine, rows}, null, 2)}\n`);
  console.log(`\nAlso in ${RESULT}`);
  return rows.some(missed) ? 1 : 0;
}

function print(rows: readonly BenchRow[]): void {
  const number = (value: number) => value.toLocaleString("en", {maximumFractionDigits: value < 10 ? 2 : 0});
  const lines = rows.map((row) => [
    row.group,
    row.name,
    `${number(row.value)} ${row.unit}`,
    row.goal === undefined ? "" : `≤ ${number(row.goal)}${missed(row) ? "  MISSED" : ""}`,
    row.note ?? ""
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...lines.map((line) => line[i]!.length), 0));
  for (const line of lines)
    console.log(
      line
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd()
    );
}

function missed(row: BenchRow): boolean {
  return row.goal !== undefined && row.value > row.goal;
}
