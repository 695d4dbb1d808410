/** A lower and an upper limit. */
export interface Interval {
  lower: number;
  upper: number;
}
