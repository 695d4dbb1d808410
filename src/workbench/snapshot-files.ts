import {FileAttachment} from "observablehq:stdlib";
import type {Topology} from "topojson-specification";

/** Loads the outlines of the areas. */
export async function loadShapes(): Promise<Topology> {
  return (await FileAttachment("../data/areas.topo.json").json()) as Topology;
}

/** Returns the address of the snapshot's database in the site. */
export function snapshotUrl(): Promise<string> {
  return FileAttachment("../data/snapshot.duckdb").url();
}
