/*
 * Makes a snapshot of the demo in a process of its own, so that its peak memory is its own, and prints what it
 * took as JSON. With `recipe` it times the counting of linked dwellings against one bare SQL statement instead.
 */
import {join} from "node:path";
import config from "../../../buurtpeil.config.js";
import {openPrivateEngine} from "../../../data-loaders/engines/duckdb.js";
import {woningCube} from "../../../data-loaders/indicators/all.js";
import {snapshot} from "../../../data-loaders/snapshot.js";
import {aggregateWoning} from "../../../data-loaders/stages/aggregate.js";
import {publicationGeography} from "../../../data-loaders/stages/geography.js";
import {loadKeys} from "../../../data-loaders/stages/keys.js";
import {readOpenData} from "../../../data-loaders/stages/read-open-data.js";
import {readRegisters} from "../../../data-loaders/stages/read-registers.js";
import {silent} from "../../../src/lib/progress.js";

const TIMES = 9;
const BARE = `
  SELECT buurt, year, residents >= 1 AND months_unregistered <= 1 AND water_m3 < 7,
    residents = 0 AND months_unregistered > 6 AND water_m3 > 15, floor_area_m2 < 12 * residents, residents > 0, count(*)
  FROM dwelling_year GROUP BY ALL ORDER BY ALL`;

const [mode, output] = process.argv.slice(2);
const data = config.data!;
const result = mode === "recipe" ? await recipe() : await whole(output!);
process.stdout.write(JSON.stringify(result));

async function whole(to: string) {
  const start = performance.now();
  await snapshot(config, {data, output: join(to, "data")});
  const seconds = (performance.now() - start) / 1000;
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
  return {seconds, cpu_seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024};
}

async function recipe() {
  const engine = await openPrivateEngine();
  try {
    const open = await readOpenData(engine, config, data, silent);
    const {areaOf} = await publicationGeography(engine, config, open);
    const registers = await readRegisters(engine, config, data, open.boundaries, loadKeys(config), silent);
    const ours: number[] = [];
    const bare: number[] = [];
    // In turn, so that a noisy moment of the machine falls on both.
    for (let i = 0; i < TIMES; i++) {
      ours.push(await timed(() => aggregateWoning(engine, registers!.dwellingYear, woningCube, areaOf)));
      bare.push(await timed(() => engine.all(BARE)));
    }
    return {ours: median(ours), bare: median(bare), rows: registers!.dwellingYear.rows};
  } finally {
    await engine.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
