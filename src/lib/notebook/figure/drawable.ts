import type {ChartRow, ChartSpec, Provenance} from "../../charts/spec.js";

/** A chart that is ready to be drawn. */
export interface Drawable {
  spec: ChartSpec;
  rows: readonly ChartRow[];
  provenance: Provenance;
  /** Why there is nothing to draw, in words for the reader; null where there is. */
  nothing: string | null;
}
