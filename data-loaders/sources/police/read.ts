import {parsePeriod} from "../../../src/lib/periods/period.js";
import {literal} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule, ROWS_NAMED} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {inMunicipality, levelOf} from "../area-code.js";
import {police} from "./contract.js";

export interface PoliceOptions {
  path: string;
  municipality: string;
  /** Codes of the buurten that are drawn; all years are restated to one division, which must be theirs. */
  buurten: readonly string[];
  vintage: number;
}

export interface Offences {
  table: Valid;
  /** Rows left out because they are of another municipality, or of a wijk or municipality as a whole. */
  elsewhere: number;
  wholes: number;
  /** Last day of the last period. */
  covers_until: string;
}

/**
 * Reads registered offences of the municipality's buurten into `offences`. Years and months keep their own codes,
 * the total its own code: nothing is added to anything. An unpublished number is NULL.
 */
export async function readPolice(engine: PrivateEngine, options: PoliceOptions): Promise<Offences> {
  const valid = await validate(engine, police, {
    file: "misdrijven",
    path: options.path,
    latest: "9999-12-31"
  });
  await engine.run(`
    CREATE TABLE offences_own AS
    SELECT file_row, area, ${levelOf("area")} AS level, period, offence, n FROM ${valid.table}
    WHERE ${inMunicipality("area", options.municipality)};
    DROP TABLE ${valid.table}`);
  const drawn = options.buurten.map(literal).join(", ");
  const [found] = await engine.all<{own: number; buurten: number; rows: number; first: number[] | null}>(`
    SELECT count(*) AS own, count(*) FILTER (WHERE level = 'buurt') AS buurten,
      count(*) FILTER (WHERE strange) AS rows, min(file_row, ${ROWS_NAMED}) FILTER (WHERE strange) AS first
    FROM (SELECT *, level = 'buurt' AND area NOT IN (${drawn}) AS strange FROM offences_own)`);
  const place = {source: police.id, file: options.path, column: "WijkenEnBuurten"};
  if (!found!.buurten) {
    const wayOut = "name the registrations of this municipality by buurt, or correct its code in the config";
    throw brokenRule({problem: `no buurt of ${options.municipality}`, ...place, wayOut});
  }
  if (found!.rows) {
    throw brokenRule({
      problem: `buurt not in the boundaries of ${options.vintage}`,
      ...place,
      rows: found!.rows,
      first: found!.first ?? [],
      wayOut: "the police restate all years to the newest division: take boundaries of that year"
    });
  }
  await engine.run(`
    CREATE TABLE offences AS
    SELECT area AS buurt, period, offence, n FROM offences_own WHERE level = 'buurt' ORDER BY ALL;
    DROP TABLE offences_own`);
  const periods = await engine.all<{period: string}>("SELECT DISTINCT period FROM offences ORDER BY period");
  return {
    table: {table: "offences", source: police.id, rows: found!.buurten} as unknown as Valid,
    elsewhere: valid.rows - found!.own,
    wholes: found!.own - found!.buurten,
    covers_until: lastDay(periods.map(({period}) => parsePeriod(period).end))
  };
}

/** The day before the latest of some first-days-after. */
function lastDay(ends: readonly string[]): string {
  const end = new Date([...ends].sort().at(-1)!);
  return new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10);
}
