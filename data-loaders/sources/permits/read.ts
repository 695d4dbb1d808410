import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {permits} from "./contract.js";

/** Reads permits into `permits_vergunningen`; one that was granted must say since when. */
export async function readPermits(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const at = {source: permits.id, file: paths.vergunningen!};
  const vergunningen = await validate(engine, permits, {file: "vergunningen", path: at.file, latest});
  const table = quoted(vergunningen.table);
  await refuseRows(engine, {
    ...at,
    problem: "granted without a first day",
    column: "Geldig vanaf",
    wayOut: "complete the first day of validity of every permit that was granted or withdrawn",
    from: `${table} WHERE decision IN ('verleend', 'ingetrokken') AND valid_from IS NULL`
  });
  const span = {from: "valid_from", until: "valid_until"};
  await refuseRows(engine, backwards({...at, column: "Geldig tot"}, table, span));
  return {vergunningen};
}
