import type {Topology} from "topojson-specification";
import type {Figure} from "./figures.js";
import type {Manifest} from "./manifest.js";

/** What pages and reports draw from: the manifest, all figures, and the outlines of the areas. */
export interface SnapshotData {
  manifest: Manifest;
  figures: Figure[];
  /** TopoJSON in RD metres with objects `gemeente`, `wijk`, `buurt`; a geometry's id is an area code. */
  shapes: Topology;
}
