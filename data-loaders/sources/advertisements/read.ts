import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {advertisements} from "./contract.js";

/** Reads advertisements into `advertisements_advertenties`. */
export async function readAdvertisements(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const at = {source: advertisements.id, file: paths.advertenties!};
  const advertenties = await validate(engine, advertisements, {file: "advertenties", path: at.file, latest});
  const span = {from: "online_from", until: "online_until"};
  await refuseRows(engine, backwards({...at, column: "online.tot"}, quoted(advertenties.table), span));
  return {advertenties};
}
