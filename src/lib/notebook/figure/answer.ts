import type {ChartRow} from "../../charts/spec.js";

/** The answer of one query, with its columns also where it has no rows. */
export interface Answer {
  columns: string[];
  rows: ChartRow[];
}
