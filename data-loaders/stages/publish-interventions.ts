import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {type ColumnPlan, released} from "./publish-open.js";
import type {Released, Valid} from "./types.js";

/**
 * Passes on where, when and against what the municipality did something; areas only, no person or address. What
 * began after the year `until` is left out.
 */
export async function publishInterventions(
  engine: PrivateEngine,
  open: readonly Valid[],
  until?: number
): Promise<Released[]> {
  const table = open.find(({source}) => source === "interventions");
  if (table && until !== undefined)
    await engine.run(`DELETE FROM ${quoted(table.table)} WHERE year(starts) > ${until}`);
  return table ? [await released(engine, "intervention", COLUMNS, table)] : [];
}

const COLUMNS: ColumnPlan = [
  ["area", "cbs_code", "enum"],
  ["phenomenon", "phenomenon", "enum"],
  ["kind", "kind", "enum"],
  ["starts", "starts", "date"],
  ["ends", "ends", "date"]
];
