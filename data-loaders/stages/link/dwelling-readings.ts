import {MINIMUM_DAYS} from "../../sources/meter-reading.js";

export interface Readings {
  /** Column of which each value is one row of the result. */
  id: string;
  /** Table, or joined tables, with `year`, `days` and `reading`. */
  from: string;
  /** Column with what was used. */
  use: string;
  /** Begins the names of the columns of the result. */
  name: string;
}

/**
 * SQL for what a connection used in a year, per 365 days: one row per `id`, with a column `<name>_<year>` for each
 * year; NULL without a reading. Estimates and readings over a few days are none. Readings that follow each other
 * (one connection, replaced) add up to a year; connections side by side are brought to a year each.
 */
export function readingSql({id, from, use, name}: Readings, years: readonly number[]): string {
  const columns = years.map((year) => {
    const of = `FILTER (WHERE year = ${year})`;
    // Decimals, because the order in which threads add doubles would show.
    return `CASE WHEN sum(days) ${of} < ${MINIMUM_DAYS} THEN NULL
      WHEN sum(days) ${of} <= 366 THEN CAST(sum(CAST(${use} AS DECIMAL(18, 6))) ${of} AS DOUBLE) * 365 / sum(days) ${of}
      ELSE CAST(sum(CAST(${use} * 365 / days AS DECIMAL(18, 6))) ${of} AS DOUBLE) END AS ${name}_${year}`;
  });
  return `SELECT ${id}, ${columns.join(", ")} FROM ${from}
    WHERE reading = 'gemeten' AND ${use} IS NOT NULL AND days > 0 GROUP BY ${id}`;
}
