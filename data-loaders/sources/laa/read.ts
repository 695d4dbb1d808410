import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {laa} from "./contract.js";

/** Reads address signals into `laa_signalen`. */
export async function readLaa(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  return {signalen: await validate(engine, laa, {file: "signalen", path: paths.signalen!, latest})};
}
