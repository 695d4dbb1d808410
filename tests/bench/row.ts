/** One line of the bench: what was measured, against which goal. */
export interface BenchRow {
  group: string;
  name: string;
  value: number;
  unit: string;
  /** The value that the goal allows at most, in the same unit. */
  goal?: number;
  note?: string;
}
/** Each bench file exports one of these as `bench`. */
export type Bench = (progress: (message: string) => void) => Promise<BenchRow[]>;
