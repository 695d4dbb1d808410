import {FileAttachment} from "observablehq:stdlib";
import type {Topology} from "topojson-specification";
import {decodeFigures} from "../lib/snapshot/decode-figures.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";

/** Loads the figures and outlines that belong to a manifest. */
export async function loadSnapshot(manifest: Manifest): Promise<SnapshotData> {
  const [figures, shapes] = await Promise.all([
    FileAttachment("../data/figures.arrow").arrayBuffer().then(decodeFigures),
    FileAttachment("../data/areas.topo.json").json()
  ]);
  return {manifest, figures, shapes: shapes as Topology};
}
