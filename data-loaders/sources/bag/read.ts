import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {bag} from "./contract.js";

/** Reads verblijfsobjecten into `bag_verblijfsobjecten`. */
export function readBag(engine: PrivateEngine, path: string, latest: string): Promise<Valid> {
  return validate(engine, bag, {file: "verblijfsobjecten", path, latest});
}
