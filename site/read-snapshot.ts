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
  return {
    manifest: JSON.parse(manifest),
    figures: tableFromIPC(figures).toArray() as unknown as Figure[],
    shapes: JSON.parse(shapes)
  };
}
