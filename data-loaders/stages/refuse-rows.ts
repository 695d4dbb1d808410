import type {PrivateEngine} from "../engines/private-engine.js";
import {type BrokenRule, brokenRule, ROWS_NAMED} from "./broken-rule.js";

/**
 * Throws where a query of validated tables finds rows, for rules that no column can tell by itself. `from` is
 * what follows FROM; its rows have `file_row`.
 */
export async function refuseRows(
  engine: PrivateEngine,
  from: string,
  rule: Omit<BrokenRule, "rows" | "first">
): Promise<void> {
  const [found] = await engine.all<{rows: number; first: number[] | null}>(
    `SELECT count(*) AS rows, min(file_row, ${ROWS_NAMED}) AS first FROM ${from}`
  );
  if (found!.rows) throw brokenRule({...rule, rows: found!.rows, first: found!.first ?? []});
}
