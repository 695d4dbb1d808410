import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
import {brp} from "./contract.js";

/**
 * Reads persons, residence history and households into `brp_personen`, `brp_verblijfplaatsen` and
 * `brp_huishoudens`. A residence or membership whose person is not delivered means that a file was cut short.
 */
export async function readBrp(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const read = (file: string) => validate(engine, brp, {file, path: paths[file]!, latest});
  const personen = await read("personen");
  const verblijfplaatsen = await read("verblijfplaatsen");
  const huishoudens = await read("huishoudens");
  for (const [file, {table}, span] of [
    ["verblijfplaatsen", verblijfplaatsen, {from: "lives_from", until: "lives_until"}],
    ["huishoudens", huishoudens, {from: "member_from", until: "member_until"}]
  ] as const) {
    const at = {source: brp.id, file: paths[file]!};
    await refuseRows(engine, {
      ...at,
      problem: "person not in the file of persons",
      column: "burgerservicenummer",
      wayOut: `deliver persons and ${file === "huishoudens" ? "households" : "residences"} of one and the same day, whole`,
      from: `${quoted(table)} ANTI JOIN ${quoted(personen.table)} USING (person_id)`
    });
    await refuseRows(engine, backwards({...at, column: "datumTot"}, quoted(table), span));
  }
  return {personen, verblijfplaatsen, huishoudens};
}
