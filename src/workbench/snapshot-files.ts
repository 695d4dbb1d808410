import {FileAttachment} from "observablehq:stdlib";
import type {Topology} from "topojson-specification";

/** Loads the outlines of the areas. */
export async function loadShapes(): Promise<Topology> {
  return (await FileAttachment("../data/areas.topo.json").json()) as Topology;
}
