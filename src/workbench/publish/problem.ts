import type {Finding} from "../../lib/notebook/checks/finding.js";

/** Something that stands in the way of publishing, or should be known, with where it is and what can be done. */
export interface Problem extends Pick<Finding, "check" | "refuses" | "words" | "way_out"> {
  /** Cell that it is about; null for the head, or for the notebook as a whole. */
  cell: string | null;
  /** Whether the cell has no result, so that no report can be drawn. */
  stops?: boolean;
  fix?: Fix;
}

/** A way out in one click. */
export type Fix =
  | {do: "note"}
  | {do: "alt"; id: string; text: string}
  | {do: "snapshot"; snapshot: string; old: boolean}
  | {do: "requires"; indicators: readonly string[]}
  | {do: "run"; id: string}
  | {do: "details"};
