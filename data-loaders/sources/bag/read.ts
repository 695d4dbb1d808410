import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {refuseRows} from "../refuse-rows.js";
import {bag} from "./contract.js";

/** More objects than this share without their building or address mean that a file was cut short. */
const UNKNOWN_AT_MOST = 0.02;

/** Reads objects, buildings and addresses into `bag_verblijfsobjecten`, `bag_panden` and `bag_nummeraanduidingen`. */
export async function readBag(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const read = (file: string) => validate(engine, bag, {file, path: paths[file]!, latest});
  const verblijfsobjecten = await read("verblijfsobjecten");
  const panden = await read("panden");
  const nummeraanduidingen = await read("nummeraanduidingen");
  const objects = quoted(verblijfsobjecten.table);
  for (const [column, id, {table}] of [
    ["maaktDeelUitVan", "building_id", panden],
    ["heeftAlsHoofdadres", "address_id", nummeraanduidingen]
  ] as const) {
    await refuseRows(engine, {
      problem: `${id === "building_id" ? "building" : "address"} not in its file`,
      source: bag.id,
      file: paths.verblijfsobjecten!,
      column,
      wayOut: "deliver objects, buildings and addresses of one and the same day, whole",
      from: `(FROM ${objects} WHERE ${id} IS NOT NULL) ANTI JOIN ${quoted(table)} USING (${id})`,
      allowed: `(SELECT count(*) * ${UNKNOWN_AT_MOST} FROM ${objects})`
    });
  }
  return {verblijfsobjecten, panden, nummeraanduidingen};
}
