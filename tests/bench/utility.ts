import {readFileSync} from "node:fs";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {BenchRow} from "./row.js";

const MANIFEST = "src/data/manifest.json";

/** Prints what the manifest says of utility: how far rounding moves a count, beside chance. Measures nothing anew. */
export async function bench(): Promise<BenchRow[]> {
  const {deviation, utility} = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  return utility.map(({indicator, level, period, poisson_sd, small_share, rank}) => {
    const moved = deviation.find(
      (d) => d.indicator === indicator && d.level === level && d.period === period
    );
    const parts = [
      moved ? `rounding: RMS ${moved.rms}, p95 ${moved.p95}` : "rounding: fewer than 100 margins",
      `${Math.round(100 * small_share)} % read 0 or b`,
      rank === undefined || rank === null ? "" : `rank ${rank}`
    ];
    return {
      group: "utility",
      name: `chance, ${indicator}, ${level} × ${period}`,
      value: poisson_sd,
      unit: "",
      note: parts.filter(Boolean).join(", ")
    };
  });
}
