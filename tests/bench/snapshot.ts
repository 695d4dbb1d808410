import {execFile} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import config from "../../buurtpeil.config.js";
import {measurePlanted} from "../fixtures/measure-planted.js";
import type {BenchRow} from "./row.js";

const CHILD = fileURLToPath(new URL("./child/snapshot.ts", import.meta.url));
const run = promisify(execFile);

/** Measures the snapshot of the demo at full size, and what its recipes find of what was planted. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-bench-"));
  try {
    progress("making a snapshot");
    const whole = await child<{seconds: number; cpu_seconds: number; megabytes: number}>("whole", folder);
    progress("counting dwellings nine times");
    const recipe = await child<{ours: number; bare: number; rows: number}>("recipe", folder);
    progress("looking for what was planted");
    const planted = await measurePlanted(dirname(config.data!));
    const group = "snapshot of the demo";
    return [
      {
        group,
        name: "time",
        value: whole.seconds,
        unit: "s",
        goal: 20,
        note: `${whole.cpu_seconds.toFixed(1)} s of processor time`
      },
      {
        group,
        name: "peak memory",
        value: whole.megabytes / 1024,
        unit: "GiB",
        goal: 2,
        note: "reading to protecting"
      },
      {
        group,
        name: "one bare SQL statement",
        value: recipe.bare,
        unit: "ms",
        note: `${recipe.rows} dwelling-years`
      },
      {
        group,
        name: "counting ÷ bare SQL",
        value: recipe.ours / recipe.bare,
        unit: "×",
        note: "28 categories, all areas"
      },
      {group, name: "whole snapshot ÷ bare SQL", value: (1000 * whole.seconds) / recipe.bare, unit: "×"},
      ...planted.flatMap(({indicator, planted, flagged, found}): BenchRow[] => [
        {
          group: "planted",
          name: `${indicator}, recall`,
          value: (100 * found) / planted,
          unit: "%",
          note: `${found} of ${planted} planted`
        },
        {
          group: "planted",
          name: `${indicator}, precision`,
          value: (100 * found) / flagged,
          unit: "%",
          note: `${found} of ${flagged} counted`
        }
      ])
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function child<Result>(mode: string, folder: string): Promise<Result> {
  const {stdout} = await run(process.execPath, ["--import", "tsx", CHILD, mode, folder]);
  return JSON.parse(stdout) as Result;
}
