import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {refuseRows} from "../../stages/refuse-rows.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {interventions} from "./contract.js";

/** Reads interventions into `interventions_interventies`. */
export async function readInterventions(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const path = paths.interventies!;
  const interventies = await validate(engine, interventions, {file: "interventies", path, latest});
  const place = {source: interventions.id, file: path};
  await refuseRows(engine, `${quoted(interventies.table)} WHERE ends < starts`, {
    problem: "end before begin",
    ...place,
    column: "einde",
    wayOut: "correct the dates at the source"
  });
  await refuseRows(
    engine,
    `${quoted(interventies.table)} WHERE NOT starts_with(area, 'BU') AND NOT starts_with(area, 'WK')`,
    {
      problem: "not a buurt or wijk",
      ...place,
      column: "gebied",
      wayOut: "name the buurt or wijk by its CBS code"
    }
  );
  return {interventies};
}
