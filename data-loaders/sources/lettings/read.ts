import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {lettings} from "./contract.js";

/** More lettings than this share of a dwelling that is let already mean that ends are missing from the export. */
const DOUBLE_AT_MOST = 0.02;

/** Reads lettings into `lettings_verhuringen`. */
export async function readLettings(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const at = {source: lettings.id, file: paths.verhuringen!, column: "einddatum"};
  const verhuringen = await validate(engine, lettings, {file: "verhuringen", path: at.file, latest});
  const table = quoted(verhuringen.table);
  await refuseRows(engine, backwards(at, table, {from: "let_from", until: "let_until"}));
  await refuseRows(engine, {
    ...at,
    problem: "let to two at once",
    wayOut: "give every contract that ended its last day",
    from: `(SELECT file_row, let_until, lead(let_from) OVER (PARTITION BY object_id ORDER BY let_from) AS next
      FROM ${table}) WHERE next < coalesce(let_until, DATE '9999-12-31')`,
    allowed: `(SELECT count(*) * ${DOUBLE_AT_MOST} FROM ${table})`
  });
  return {verhuringen};
}
