import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {reports} from "./contract.js";

/** Reads reports into `reports_meldingen`, without their text and without who made them. */
export async function readReports(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  return {
    meldingen: await validate(engine, reports, {file: "meldingen", path: paths.meldingen!, latest})
  };
}
