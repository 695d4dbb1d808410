import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Quality} from "./link.js";

export interface Events {
  /** Linked table that is made: `buurt`, `period`, what the event is, and `object_key` where the source has objects. */
  table: string;
  /** Table of a source, quoted. */
  from: string;
  /** Column with the day of the event. */
  date: string;
  /** Column that says what it is, and its values that this purpose may count. */
  what: {column: string; values: readonly string[]};
  /** How long the periods are that it is counted by. */
  period: "month" | "quarter" | "year";
  /** Table with `object_key` and `buurt`, quoted: gives a place to an event that has an object. */
  objects?: string;
  /** False where the source gives an object and no point of its own. Default true. */
  placed?: boolean;
}

const PERIOD = {
  month: (date: string) => `strftime(${date}, '%YMM%m')`,
  quarter: (date: string) => `year(${date}) || 'KW0' || quarter(${date})`,
  year: (date: string) => `year(${date}) || 'JJ00'`
};

/**
 * Makes a linked table of the events of the covered years, placed by their own point or else by their object; without
 * either they stay in the table, in no buurt. What does not fit is counted and never silently lost; kinds that the
 * purpose has no use for stay behind.
 */
export async function linkEvents(
  engine: PrivateEngine,
  {table, from, date, what, period, objects, placed = true}: Events,
  years: readonly number[]
): Promise<Quality> {
  const column = quoted(what.column);
  const buurt = [...(placed ? ["e.buurt"] : []), ...(objects ? ["o.buurt"] : [])].join(", ");
  const object = objects ? `LEFT JOIN ${objects} o ON o.object_key = e.object_key` : "";
  const wanted = `${column} IN (${what.values.map(literal).join(", ")})`;
  const covered = `year(e.${quoted(date)}) IN (${years.join(", ")})`;
  const event = `SELECT coalesce(${buurt}) AS buurt, e.${column} AS ${column}, e.${quoted(date)} AS day,
      ${objects ? "e.object_key," : ""} coalesce(e.${wanted}, false) AS wanted, coalesce(${covered}, false) AS covered
    FROM ${from} e ${object}`;
  await engine.run(`
    CREATE TABLE ${quoted(table)} AS
    SELECT buurt, ${PERIOD[period]("day")} AS period, ${column} ${objects ? ", object_key" : ""}
    FROM (${event}) WHERE wanted AND covered`);
  const [found] = await engine.all<Record<string, number>>(`
    SELECT count(*) AS ${quoted(`${table}s_delivered`)},
      count(*) FILTER (WHERE NOT wanted) AS ${quoted(`${table}s_of_other_kinds`)},
      count(*) FILTER (WHERE wanted AND NOT covered) AS ${quoted(`${table}s_outside_years`)},
      count(*) FILTER (WHERE wanted AND covered AND buurt IS NULL) AS ${quoted(`${table}s_without_place`)}
    FROM (${event})`);
  return found!;
}
