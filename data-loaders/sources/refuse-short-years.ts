import type {PrivateEngine} from "../engines/private-engine.js";
import {brokenRule} from "../stages/broken-rule.js";

/** A year with fewer than this share of the rows of the fullest year is a delivery cut short. */
const SMALLEST_YEAR = 0.5;

/** Refuses a table with a column `year` in which some year holds far fewer rows than another. */
export async function refuseShortYears(
  engine: PrivateEngine,
  table: string,
  at: {source: string; file: string; column: string}
): Promise<void> {
  const years = await engine.all<{rows: number}>(`SELECT count(*) AS rows FROM ${table} GROUP BY year`);
  const full = Math.max(...years.map(({rows}) => rows));
  const short = years.filter(({rows}) => rows < full * SMALLEST_YEAR);
  if (!short.length) return;
  throw brokenRule({
    ...at,
    problem: `${short.length} of ${years.length} years cut short (under half the rows of the fullest)`,
    wayOut: "deliver every year whole, or leave out the years that are not complete"
  });
}
