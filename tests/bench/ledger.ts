import {createSecretKey} from "node:crypto";
import {statSync} from "node:fs";
import {join} from "node:path";
import {cellDigests} from "../../data-loaders/stages/protect/cell-digests.js";
import {completeGrid} from "../../data-loaders/stages/protect/grid.js";
import {releaseFiles} from "../../src/lib/snapshot/release.js";
import {invent, inventedCube, YEARS} from "../fixtures/invented-cube.js";
import {threeReleases} from "../fixtures/three-releases.js";
import type {Bench, BenchRow} from "./row.js";

const SCALE = Number(process.env.BENCH_SCALE ?? 1);

/** Weighs what a ledger holds: digests of a million cells, and three releases of the fictional municipality. */
export const bench: Bench = async (progress) => {
  progress("digesting 417 buurten × 60 months × 40 categories");
  const {areas, aggregate} = invent(417, 100, inventedCube("event", 40), 30);
  const grid = completeGrid(aggregate, areas, YEARS);
  const secret = createSecretKey("seed of the bench", "utf8");
  const start = performance.now();
  const digests = cellDigests(grid, secret);
  const seconds = (performance.now() - start) / 1000;
  const million = `${grid.counts.length.toLocaleString("en")} cells`;
  const rows = [
    row(`digests, ${million}`, seconds, "s"),
    row(`digests, ${million}`, JSON.stringify(digests).length / 1e6, "MB")
  ];
  progress("making three releases");
  const {ledger, remove} = await threeReleases({scale: SCALE});
  try {
    const megabytes = (name: string) => statSync(join(ledger, name)).size / 1e6;
    const files = [1, 2, 3].map((number) => releaseFiles(number));
    return [
      ...rows,
      ...files.map(({cells}, i) => row(`released cells, release ${i + 1}`, megabytes(cells), "MB")),
      ...files.map(({digests}, i) => row(`digests, release ${i + 1}`, megabytes(digests), "MB")),
      row("list of three releases", megabytes("releases.json"), "MB")
    ];
  } finally {
    remove();
  }
};

function row(name: string, value: number, unit: string): BenchRow {
  return {group: "ledger", name, value, unit};
}
