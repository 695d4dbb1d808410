import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {refuseRows} from "../refuse-rows.js";
import {enforcement} from "./contract.js";

/** Reads what inspectors did into `enforcement_controles`. */
export async function readEnforcement(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const path = paths.controles!;
  const controles = await validate(engine, enforcement, {file: "controles", path, latest});
  const at = {source: enforcement.id, file: path};
  const underOpiumAct = `${quoted(controles.table)} WHERE kind IN ('ontmanteling_hennep', 'sluiting_opiumwet')`;
  await refuseRows(engine, {
    ...at,
    problem: "dismantling or closure on another ground than opiumwet",
    column: "soort + grondslag",
    wayOut: "correct the ground at the source; shifted columns give this as well",
    from: `${underOpiumAct} AND ground <> 'opiumwet'`
  });
  await refuseRows(engine, {
    ...at,
    problem: "dismantling or closure without an offence",
    column: "soort + uitkomst",
    wayOut: "correct the outcome at the source, or record it as a visit",
    from: `${underOpiumAct} AND outcome <> 'overtreding'`
  });
  return {controles};
}
