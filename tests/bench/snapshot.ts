import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {generateDemo} from "../../data-loaders/demo/generate.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {BenchRow} from "./row.js";

const CHILD = fileURLToPath(new URL("./child/snapshot.ts", import.meta.url));
const run = promisify(execFile);
const GROUP = "snapshot of the demo";

interface Whole {
  seconds: number;
  cpu_seconds: number;
  megabytes: number;
  stages: Record<string, {rows: number; seconds: number}>;
}

/**
 * Measures the snapshot of the demo: each stage, counting against bare SQL, what recipes find of what was planted,
 * and with `BENCH_SCALE=10` the same of a municipality ten times as large.
 */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-bench-"));
  try {
    progress("making a snapshot");
    const whole = await child<Whole>("whole", folder);
    const manifest = JSON.parse(readFileSync(join(folder, "data/manifest.json"), "utf8")) as Manifest;
    progress("counting every cube nine times");
    const cubes = await child<{cube: string; rows: number; ours: number; bare: number}[]>("recipe", folder);
    const sum = (of: "ours" | "bare") => cubes.reduce((total, cube) => total + cube[of], 0);
    const scale = Number(process.env.BENCH_SCALE ?? 1);
    return [
      ...ofWhole(GROUP, whole, {seconds: 20, gigabytes: 2}),
      {
        group: GROUP,
        name: "counting ÷ bare SQL, all cubes",
        value: sum("ours") / sum("bare"),
        unit: "×",
        goal: 1.5,
        note: `${sum("bare").toFixed(0)} ms of bare SQL`
      },
      ...cubes.map(({cube, rows, ours, bare}) => ({
        group: GROUP,
        name: `counting ÷ bare SQL, ${cube}`,
        value: ours / bare,
        unit: "×",
        note: `${bare.toFixed(1)} ms of bare SQL on ${rows} rows`
      })),
      ...(scale > 1 ? await ofScale(scale, whole, folder, progress) : []),
      ...plantedRows(manifest)
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function ofWhole(group: string, whole: Whole, goals: {seconds: number; gigabytes: number}): BenchRow[] {
  return [
    {
      group,
      name: "time",
      value: whole.seconds,
      unit: "s",
      goal: goals.seconds,
      note: `${whole.cpu_seconds.toFixed(1)} s of processor time`
    },
    {
      group,
      name: "peak memory",
      value: whole.megabytes / 1024,
      unit: "GiB",
      goal: goals.gigabytes,
      note: "all but the process that writes"
    },
    ...Object.entries(whole.stages).map(([stage, {rows, seconds}]) => ({
      group,
      name: `${stage}, rows a second`,
      value: rows / seconds / 1000,
      unit: "thousand",
      note: `${rows} rows in ${seconds.toFixed(2)} s`
    }))
  ];
}

async function ofScale(
  scale: number,
  small: Whole,
  folder: string,
  progress: (message: string) => void
): Promise<BenchRow[]> {
  const town = join(folder, "large");
  progress(`making a municipality ${scale} times as large`);
  const start = performance.now();
  await generateDemo(town, {scale});
  const seconds = (performance.now() - start) / 1000;
  progress("making its snapshot");
  const whole = await child<Whole>("whole", folder, join(town, "raw"));
  const group = `snapshot at ${scale} times the size`;
  return [
    {group, name: "making the registers", value: seconds, unit: "s"},
    ...ofWhole(group, whole, {seconds: scale * small.seconds, gigabytes: 4}),
    {group, name: "time ÷ time at one", value: whole.seconds / small.seconds, unit: "×", goal: scale}
  ];
}

function plantedRows({planted}: Manifest): BenchRow[] {
  return planted.flatMap(({indicator, planted: all, found, innocent, rank}): BenchRow[] => {
    const best = rank.map(({level, areas, rho}) => `${level} ${rho} over ${areas}`).join(", ");
    const note = best ? `rank correlation ${best}` : "";
    if (all === null || found === null || innocent === null) return [];
    return [
      {
        group: "planted",
        name: `${indicator}, found`,
        value: (100 * found) / all,
        unit: "%",
        note: `${found} of ${all} planted`
      },
      {
        group: "planted",
        name: `${indicator}, rightly counted`,
        value: (100 * found) / Math.max(1, found + innocent),
        unit: "%",
        note: `${innocent} innocent${note ? `; ${note}` : ""}`
      }
    ];
  });
}

async function child<Result>(mode: string, folder: string, data?: string): Promise<Result> {
  const {stdout} = await run(process.execPath, [
    "--import",
    "tsx",
    CHILD,
    mode,
    folder,
    ...(data ? [data] : [])
  ]);
  return JSON.parse(stdout) as Result;
}
