import type {ChartRow, Provenance} from "./spec.js";

/** A figure that is a table: a row per area, a column per indicator, everything in words already. */
export interface TableFigure {
  title: string;
  description?: string;
  head: string[];
  /** The first cell of a row is its name. */
  rows: string[][];
  /** The same as numbers: an area and an indicator with its rate and limits a row. */
  data: {columns: string[]; rows: ChartRow[]};
  provenance: Provenance;
}
