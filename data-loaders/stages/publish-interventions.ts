import type {PrivateEngine} from "../engines/private-engine.js";
import {type ColumnPlan, released} from "./publish-open.js";
import type {Released, Valid} from "./types.js";

/** Passes on where, when and against what the municipality did something; areas only, no person or address. */
export async function publishInterventions(
  engine: PrivateEngine,
  open: readonly Valid[]
): Promise<Released[]> {
  const table = open.find(({source}) => source === "interventions");
  return table ? [await released(engine, "intervention", COLUMNS, table)] : [];
}

const COLUMNS: ColumnPlan = [
  ["area", "cbs_code", "enum"],
  ["phenomenon", "phenomenon", "enum"],
  ["kind", "kind", "enum"],
  ["starts", "starts", "date"],
  ["ends", "ends", "date"]
];
