import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {crimeReports} from "./contract.js";

/** Reads anonymous crime reports into `crime_reports_misdaadmeldingen`, without their text. */
export async function readCrimeReports(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const file = "misdaadmeldingen";
  return {[file]: await validate(engine, crimeReports, {file, path: paths[file]!, latest})};
}
