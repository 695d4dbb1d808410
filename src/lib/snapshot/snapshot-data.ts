import type {Topology} from "topojson-specification";
import type {Figure} from "./figures.js";
import type {Manifest} from "./manifest.js";

/** What pages and reports draw from: the manifest, all figures, and the outlines of the areas. */
export interface SnapshotData {
  manifest: Manifest;
  figures: Figure[];
  /** TopoJSON in RD metres with objects `gemeente`, `wijk`, `buurt`; a geometry's id is an area code. */
  shapes: Topology;
  /**
   * The same with the objects `member`, every buurt as CBS has it, and `previous`, buurten of an earlier vintage that
   * were redrawn. Only the build reads it, for the page on the method.
   */
  division?: Topology;
}
