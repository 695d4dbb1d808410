import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {protect} from "../../data-loaders/stages/protect.js";
import {atomicPeriods, rollups} from "../../src/lib/disclosure/rollups.js";
import {invent, inventedCube, YEARS} from "../fixtures/invented-cube.js";
import type {Bench, BenchRow} from "./row.js";

const CHILD = fileURLToPath(new URL("./child/rounding.ts", import.meta.url));
const run = promisify(execFile);

/** Buurten of a cube of 60 months × 40 categories: a million cells, two and four. */
const SIZES = [417, 834, 1667];

interface Timed {
  cells: number;
  seconds: number;
  cpu_seconds: number;
  megabytes: number;
  rms: number;
}

/**
 * Times protection on one, two and four million cells, each in a process of its own, and counts how often a sum stays
 * within b − 1 of the truth.
 */
export const bench: Bench = async (progress) => {
  const timed: Timed[] = [];
  for (const buurten of SIZES) {
    progress(`protecting ${buurten} buurten × 60 months × 40 categories`);
    const {stdout} = await run(process.execPath, ["--import", "tsx", CHILD, String(buurten)]);
    timed.push(JSON.parse(stdout) as Timed);
  }
  progress("protecting a cube of Zaanstad's size");
  const small = invent(70, 19, inventedCube("stock", 33), 30);
  return [...timed.flatMap((one) => timeRows(one, timed[0]!)), ...within(small)];
};

function timeRows({cells, seconds, cpu_seconds, megabytes, rms}: Timed, million: Timed): BenchRow[] {
  const millions = cells / 1e6;
  const name = `protect, ${cells.toLocaleString("en")} cells`;
  return [
    {
      group: "protection",
      name,
      value: seconds,
      unit: "s",
      // Twice the cells may take twice the time, and a tenth more.
      goal: cells === million.cells ? 10 : 11 * Math.round(millions),
      note: [
        `${(cpu_seconds / millions).toFixed(1)} s of processor time per million`,
        `${(seconds / cells / (million.seconds / million.cells)).toFixed(2)} × the time per cell of one million`,
        `${Math.round(megabytes)} MB`,
        `RMS of buurt × month ${rms}`
      ].join("; ")
    }
  ];
}

/** Counts, by level × period, the sums of a part that lie within b − 1 of the truth. */
function within({aggregate, areas}: ReturnType<typeof invent>): BenchRow[] {
  const context = {areas, years: YEARS, minimum_mean: 0, seed: "bench"};
  const {figures} = protect([aggregate], context);
  const periods = atomicPeriods("year", YEARS);
  const atoms = areas.filter(({level}) => level === "buurt").map(({code}) => code);
  const {part} = aggregate.cube.indicators[0]!;
  const truth = new Map<string, number>();
  const breakdowns = rollups(areas, atoms, periods, YEARS);
  for (const {marginOf, margins} of breakdowns) {
    for (const {area, period, category, n} of aggregate.cells) {
      if (!part(category)) continue;
      const margin = margins[marginOf[atoms.indexOf(area) * periods.length + periods.indexOf(period)]!]!;
      const key = `${margin.area} ${margin.period}`;
      truth.set(key, (truth.get(key) ?? 0) + n);
    }
  }
  return breakdowns.map(({level, kind, margins}) => {
    const keys = new Set(margins.map(({area, period}) => `${area} ${period}`));
    const moved = figures
      .filter((f) => f.indicator === "part" && keys.has(`${f.area} ${f.period}`))
      .map((f) => Math.abs(f.n! - truth.get(`${f.area} ${f.period}`)!));
    return {
      group: "protection",
      name: `sums of 6 categories within b − 1 of the truth, ${level} × ${kind}`,
      value: (100 * moved.filter((d) => d < 5).length) / moved.length,
      unit: "%",
      note: `${moved.length} sums, 70 buurten × 5 years × 33 categories, b = 5`
    };
  });
}
