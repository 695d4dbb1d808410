import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {policeRegistrations} from "./contract.js";

/** Reads incidents into `police_registrations_registraties`. */
export async function readPoliceRegistrations(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const file = "registraties";
  return {[file]: await validate(engine, policeRegistrations, {file, path: paths[file]!, latest})};
}
