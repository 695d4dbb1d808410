import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {inMunicipality, levelOf} from "../area-code.js";
import {refuseRows} from "../refuse-rows.js";
import {ADULTS, rivm, VALUE} from "./contract.js";

export interface RivmOptions {
  path: string;
  municipality: string;
  /** Codes of the buurten that are drawn: the table must be in their division. */
  buurten: readonly string[];
  vintage: number;
}

export interface MakingEndsMeet {
  table: Valid;
  /** Newest year in it. */
  year: number;
}

/**
 * Reads which share of adults has trouble making ends meet into
 * `making_ends_meet(area VARCHAR, level VARCHAR, year INTEGER, pct DOUBLE)`; limits of the estimate and other ages
 * are left out. A withheld figure is NULL.
 */
export async function readRivm(engine: PrivateEngine, options: RivmOptions): Promise<MakingEndsMeet> {
  const {path, municipality, buurten, vintage} = options;
  const valid = await validate(engine, rivm, {file: "rondkomen", path, latest: "9999-12-31"});
  const own = `(SELECT *, ${levelOf("area")} AS level FROM ${quoted(valid.table)}
    WHERE ${inMunicipality("area", municipality)} AND age = '${ADULTS}' AND margin = '${VALUE}')`;
  const [found] = await engine.all<{buurten: number; year: number}>(`
    SELECT count(*) FILTER (WHERE level = 'buurt') AS buurten,
      CAST(max(substr(period, 1, 4)) AS INTEGER) AS year FROM ${own}`);
  const place = {source: rivm.id, file: path, column: "WijkenEnBuurten"};
  if (!found!.buurten) {
    throw brokenRule({
      problem: `no buurt of ${municipality} with the estimate for all adults`,
      ...place,
      wayOut: `download the buurten of this municipality with Leeftijd ${ADULTS} and Marges ${VALUE}`
    });
  }
  await refuseRows(engine, {
    ...place,
    problem: `buurt not in the boundaries of ${vintage}`,
    from: `${own} WHERE level = 'buurt' AND area NOT IN (${buurten.map(literal).join(", ")})`,
    wayOut: "take the table that is restated to the division of these boundaries"
  });
  await engine.run(`
    CREATE TABLE making_ends_meet AS
    SELECT area, level, CAST(substr(period, 1, 4) AS INTEGER) AS year, pct FROM ${own} ORDER BY ALL;
    DROP TABLE ${quoted(valid.table)}`);
  const [rows] = await engine.all<{n: number}>("SELECT count(*) AS n FROM making_ends_meet");
  return {
    table: {table: "making_ends_meet", source: rivm.id, rows: rows!.n} as unknown as Valid,
    year: found!.year
  };
}
