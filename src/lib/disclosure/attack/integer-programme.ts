/** Whole numbers between limits, of which sums lie between limits too; infinite limits are none. */
export interface IntegerProgramme {
  lower: readonly number[];
  upper: readonly number[];
  rows: readonly ProgrammeRow[];
}

/** The sum of coefficient × column lies between two limits. */
export interface ProgrammeRow {
  columns: readonly number[];
  coefficients: readonly number[];
  lower: number;
  upper: number;
}

/** No answer in the time that there was. */
export interface Unsolved {
  /** What is proven of the extreme: no answer goes beyond it. Infinite where nothing is. */
  bound: number;
}

/** Whole numbers that fulfil a programme best, or why there are none. */
export type Answer = readonly number[] | "infeasible" | "unbounded" | Unsolved;

/** A programme held by a solver, asked several times; exact, or it throws. */
export interface OpenProgramme {
  /** Fulfils the rows, whatever the numbers. */
  feasible: () => Answer;
  /** Fulfils the rows with the sum of some columns as small or as large as can be. */
  extreme: (columns: readonly number[], direction: "lowest" | "highest") => Answer;
  close: () => void;
}

export type Solver = (programme: IntegerProgramme) => OpenProgramme;

/** Says whether whole numbers fulfil a programme, in exact arithmetic: a solver reckons in floating point. */
export function fulfils(values: readonly number[], {lower, upper, rows}: IntegerProgramme): boolean {
  const within = (n: number, low: number, high: number) => n >= low && n <= high;
  return (
    values.length === lower.length &&
    values.every((n, i) => Number.isInteger(n) && within(n, lower[i]!, upper[i]!)) &&
    rows.every((row) => {
      const sum = row.columns.reduce((total, c, i) => total + row.coefficients[i]! * values[c]!, 0);
      return within(sum, row.lower, row.upper);
    })
  );
}

/** Says whether any numbers between the limits of the columns fulfil a row, so that it tells nothing. */
export function isIdle(
  {columns, coefficients, ...limits}: ProgrammeRow,
  {lower, upper}: Pick<IntegerProgramme, "lower" | "upper"> | {lower: Float64Array; upper: Float64Array}
): boolean {
  let [least, most] = [0, 0];
  columns.forEach((c, i) => {
    const by = coefficients[i]!;
    least += by * (by > 0 ? lower : upper)[c]!;
    most += by * (by > 0 ? upper : lower)[c]!;
  });
  return least >= limits.lower && most <= limits.upper;
}
