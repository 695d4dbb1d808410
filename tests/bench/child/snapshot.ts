/*
 * Makes a snapshot of the demo in a process of its own, so that its peak memory is its own, and prints what it
 * took as JSON, stage by stage. With `recipe` it times the counting of each cube against one bare SQL statement
 * that groups the same rows by the same categories.
 */
import {join} from "node:path";
import config from "../../../buurtpeil.config.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {recipes, registerIndicators} from "../../../data-loaders/indicators/all.js";
import type {CubeRecipe} from "../../../data-loaders/indicators/indicator.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {aggregate} from "../../../data-loaders/stages/aggregate.js";
import {configuredRegisters} from "../../../data-loaders/stages/configured-registers.js";
import {publicationGeography} from "../../../data-loaders/stages/geography.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {declaredPurposes} from "../../../data-loaders/stages/purpose-register.js";
import {readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import {readRegisters} from "../../../data-loaders/stages/read-registers.js";
import {silent} from "../../../src/lib/progress.js";

const TIMES = 9;

const [mode, output, data = config.data!] = process.argv.slice(2);
const result = mode === "recipe" ? await counting() : await whole(output!);
process.stdout.write(JSON.stringify(result));

async function whole(to: string) {
  const stages: Record<string, {rows: number; seconds: number}> = {};
  const start = performance.now();
  await snapshot(config, {
    data,
    output: join(to, "data"),
    measured: (stage, rows, seconds) => {
      const before = stages[stage] ?? {rows: 0, seconds: 0};
      stages[stage] = {rows: before.rows + rows, seconds: before.seconds + seconds};
    }
  });
  const seconds = (performance.now() - start) / 1000;
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
  return {seconds, cpu_seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, stages};
}

async function counting() {
  const engine = await openPrivateEngine();
  try {
    const open = await readOpenData(engine, config, data, silent);
    const geography = await publicationGeography(engine, config, open);
    const purposes = declaredPurposes(config, "2026-01-01");
    const context = {
      config,
      data,
      boundaries: open.boundaries,
      keys: loadKeys(config),
      registers: configuredRegisters(config),
      purposes
    };
    const {linked} = (await readRegisters(engine, {...context, progress: silent}))!;
    const cubes = [];
    for (const recipe of recipes) {
      const table = linked.find((of) => of.table === recipe.table)!;
      const ours: number[] = [];
      const bare: number[] = [];
      // In turn, so that a noisy moment of the machine falls on both.
      for (let i = 0; i < TIMES; i++) {
        ours.push(await timed(() => aggregate(engine, recipe, registerIndicators, table, geography)));
        bare.push(await timed(() => engine.all(bareSql(recipe))));
      }
      cubes.push({cube: recipe.name, rows: table.rows, ours: median(ours), bare: median(bare)});
    }
    return cubes;
  } finally {
    await engine.close();
  }
}

/** What somebody would write who only wants the counts: no areas of publication, no checks. */
function bareSql({table, dimensions, where}: CubeRecipe): string {
  const columns = ["buurt", "period", ...dimensions.map(({sql}) => sql), "count(*)"];
  return `SELECT ${columns.join(", ")} FROM ${table}${where ? ` WHERE ${where}` : ""} GROUP BY ALL`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
