import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {interventions} from "./contract.js";

/** Reads interventions into `interventions_interventies`. */
export async function readInterventions(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const path = paths.interventies!;
  const interventies = await validate(engine, interventions, {file: "interventies", path, latest});
  const at = {source: interventions.id, file: path};
  const table = quoted(interventies.table);
  await refuseRows(engine, backwards({...at, column: "einde"}, table, {from: "starts", until: "ends"}));
  await refuseRows(engine, {
    ...at,
    problem: "not a buurt or wijk",
    column: "gebied",
    wayOut: "name the buurt or wijk by its CBS code",
    from: `${table} WHERE NOT regexp_matches(area, '^(BU|WK)')`
  });
  return {interventies};
}
