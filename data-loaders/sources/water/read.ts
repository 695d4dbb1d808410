import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {refuseShortYears} from "../refuse-short-years.js";
import {water} from "./contract.js";

/** Reads yearly use into `water_jaarverbruik`. */
export async function readWater(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const file = paths.jaarverbruik!;
  const jaarverbruik = await validate(engine, water, {file: "jaarverbruik", path: file, latest});
  await refuseShortYears(engine, quoted(jaarverbruik.table), {source: water.id, file, column: "jaar"});
  return {jaarverbruik};
}
