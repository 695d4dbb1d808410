import type {ChartRow} from "../../charts/spec.js";
import type {ColumnKind} from "../../queries/select-statement.js";

/** The answer of one query, with its columns also where it has no rows. */
export interface Answer {
  columns: string[];
  /** What each column holds, where the engine told. */
  kinds?: ColumnKind[];
  rows: ChartRow[];
  /** The query, of which the indicators say how their counts are rounded. */
  sql?: string;
}
