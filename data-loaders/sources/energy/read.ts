import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {refuseRows} from "../refuse-rows.js";
import {refuseShortYears} from "../refuse-short-years.js";
import {energy} from "./contract.js";

/** Reads yearly electricity use into `energy_jaarverbruik`. */
export async function readEnergy(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const file = paths.jaarverbruik!;
  const jaarverbruik = await validate(engine, energy, {file: "jaarverbruik", path: file, latest});
  const table = quoted(jaarverbruik.table);
  await refuseRows(engine, {
    problem: "not eighteen digits",
    source: energy.id,
    file,
    column: "EAN",
    wayOut: "export EAN codes as text, all eighteen digits",
    from: `${table} WHERE NOT regexp_full_match(connection_id, '[0-9]{18}')`
  });
  await refuseShortYears(engine, table, {source: energy.id, file, column: "jaar"});
  return {jaarverbruik};
}
