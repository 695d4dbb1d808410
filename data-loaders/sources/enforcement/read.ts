import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {refuseRows} from "../../stages/refuse-rows.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {enforcement} from "./contract.js";

/** Reads what inspectors did into `enforcement_controles`. */
export async function readEnforcement(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const path = paths.controles!;
  const controles = await validate(engine, enforcement, {file: "controles", path, latest});
  const place = {source: enforcement.id, file: path};
  const underOpiumAct = "kind IN ('ontmanteling_hennep', 'sluiting_opiumwet')";
  await refuseRows(engine, `${quoted(controles.table)} WHERE ${underOpiumAct} AND ground <> 'opiumwet'`, {
    problem: "dismantling or closure on another ground than opiumwet",
    ...place,
    column: "soort + grondslag",
    wayOut: "correct the ground at the source; shifted columns give this as well"
  });
  await refuseRows(engine, `${quoted(controles.table)} WHERE ${underOpiumAct} AND outcome <> 'overtreding'`, {
    problem: "dismantling or closure without an offence",
    ...place,
    column: "soort + uitkomst",
    wayOut: "correct the outcome at the source, or record it as a visit"
  });
  return {controles};
}
