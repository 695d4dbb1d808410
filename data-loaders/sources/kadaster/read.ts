import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {refuseShortYears} from "../refuse-short-years.js";
import {kadaster} from "./contract.js";

/** More objects than this share with two owners at once mean that ends are missing from the export. */
const DOUBLE_AT_MOST = 0.01;

/** Reads values, ownership and sales into `kadaster_woz_waarden`, `kadaster_eigendom` and `kadaster_transacties`. */
export async function readKadaster(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const read = (file: string) => validate(engine, kadaster, {file, path: paths[file]!, latest});
  const woz_waarden = await read("woz_waarden");
  const eigendom = await read("eigendom");
  const transacties = await read("transacties");
  await refuseShortYears(engine, quoted(woz_waarden.table), {
    source: kadaster.id,
    file: paths.woz_waarden!,
    column: "belastingjaar"
  });
  const at = {source: kadaster.id, file: paths.eigendom!, column: "datumTot"};
  const owned = quoted(eigendom.table);
  await refuseRows(engine, backwards(at, owned, {from: "owned_from", until: "owned_until"}));
  await refuseRows(engine, {
    ...at,
    problem: "owned by two at once",
    wayOut: "give every right that ended its last day; export one row per object and owner's span",
    from: `(SELECT file_row, owned_until, lead(owned_from) OVER (PARTITION BY object_id ORDER BY owned_from) AS next
      FROM ${owned}) WHERE next < coalesce(owned_until, DATE '9999-12-31')`,
    allowed: `(SELECT count(DISTINCT object_id) * ${DOUBLE_AT_MOST} FROM ${owned})`
  });
  return {woz_waarden, eigendom, transacties};
}
