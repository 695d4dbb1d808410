import type {CellState} from "../disclosure/cell-state.js";

/** A figure as a chart shows it: the count, the rate with its interval, and what the cell may say. */
export interface Observation {
  indicator: string;
  area: string;
  period: string;
  state: CellState;
  n: number | null;
  denominator: number | null;
  /** n ÷ denominator × the card's `per`; null unless the state is `value`. */
  rate: number | null;
  /** 95 % interval of the rate, widened by the rounding; null where there is no rate. */
  lower: number | null;
  upper: number | null;
}
