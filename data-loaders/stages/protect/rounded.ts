import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import type {Grid} from "./grid.js";

/** A cube after rounding: released counts in the order of its grid, and every breakdown in which they are summed. */
export interface Rounded {
  grid: Grid;
  released: Int32Array;
  breakdowns: Rollup[];
  /** 1 where a cell says what an earlier release said of it; left out, none does. */
  stands?: Uint8Array;
}
