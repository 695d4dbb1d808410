import type {PrivateEngine} from "../engines/private-engine.js";
import {type BrokenRule, brokenRule, ROWS_NAMED} from "../stages/broken-rule.js";

/** A rule across rows or files of one source. */
export interface RowRule extends Omit<BrokenRule, "rows" | "first"> {
  /** SQL after FROM that gives the rows that break it, with their `file_row`. */
  from: string;
  /** How many may, a number in SQL. Default none. */
  allowed?: string;
}

/** Refuses a delivery in which rows break a rule, naming how many and the first of them. */
export async function refuseRows(
  engine: PrivateEngine,
  {from, allowed = "0", ...rule}: RowRule
): Promise<void> {
  const [found] = await engine.all<{rows: number; first: number[] | null; allowed: number}>(
    `SELECT count(*) AS rows, min(file_row, ${ROWS_NAMED}) AS first, ${allowed} AS allowed FROM ${from}`
  );
  if (found!.rows > found!.allowed) throw brokenRule({...rule, rows: found!.rows, first: found!.first ?? []});
}

/** The rule that a span must not end before it begins. */
export function backwards(
  at: {source: string; file: string; column: string},
  table: string,
  {from, until}: {from: string; until: string}
): RowRule {
  return {
    ...at,
    problem: "end before begin",
    wayOut: "correct the dates at the source",
    from: `${table} WHERE ${until} < ${from}`
  };
}
