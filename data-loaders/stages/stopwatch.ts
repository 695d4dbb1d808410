/** Stages of a run whose time is measured, in their order. */
export type Stage = "read" | "pseudonymise" | "link" | "count" | "protect" | "write";

/** Takes what a stage took: how many rows went through it, in how many seconds. */
export type Measured = (stage: Stage, rows: number, seconds: number) => void;

/** Adds up the rows of tables. */
export function rowsOf(tables: readonly {rows: number}[]): number {
  return tables.reduce((sum, {rows}) => sum + rows, 0);
}

/** Runs a part of a stage and tells how long it took for how many rows. */
export async function timed<T>(
  measured: Measured | undefined,
  stage: Stage,
  rows: (result: T) => number,
  work: () => T | Promise<T>
): Promise<T> {
  const start = performance.now();
  const result = await work();
  measured?.(stage, rows(result), (performance.now() - start) / 1000);
  return result;
}
