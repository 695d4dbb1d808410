import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import type {Figure} from "../src/lib/snapshot/figures.js";
import type {SnapshotData} from "../src/lib/snapshot/snapshot-data.js";

/** Reads a snapshot's folder into what pages and reports draw from. */
export async function readSnapshot(folder: string): Promise<SnapshotData> {
  const [manifest, figures, shapes] = await Promise.all([
    readFile(join(folder, "manifest.json"), "utf8"),
    readFile(join(folder, "figures.arrow")),
    readFile(join(folder, "areas.topo.json"), "utf8")
  ]);
  const division = join(folder, "division.topo.json");
  return {
    manifest: JSON.parse(manifest),
    figures: tableFromIPC(figures).toArray() as unknown as Figure[],
    shapes: JSON.parse(shapes),
    ...(existsSync(division) && {division: JSON.parse(await readFile(division, "utf8"))})
  };
}
