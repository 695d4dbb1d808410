import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule, ROWS_NAMED} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {brp} from "./contract.js";

export interface Brp {
  personen: Valid;
  verblijfplaatsen: Valid;
}

/**
 * Reads persons and residence history into `brp_personen` and `brp_verblijfplaatsen`, and holds households
 * against its header only. A residence whose person is not delivered means that a file was cut short.
 */
export async function readBrp(
  engine: PrivateEngine,
  paths: {personen: string; verblijfplaatsen: string; huishoudens: string},
  latest: string
): Promise<Brp> {
  const personen = await validate(engine, brp, {file: "personen", path: paths.personen, latest});
  const verblijfplaatsen = await validate(engine, brp, {
    file: "verblijfplaatsen",
    path: paths.verblijfplaatsen,
    latest
  });
  await validate(engine, brp, {file: "huishoudens", path: paths.huishoudens, latest});
  const place = {source: brp.id, file: paths.verblijfplaatsen};
  const unknown = await find(
    engine,
    `${quoted(verblijfplaatsen.table)} ANTI JOIN ${quoted(personen.table)} USING (person_id)`
  );
  if (unknown.rows) {
    throw brokenRule({
      problem: "person not in the file of persons",
      ...place,
      column: "burgerservicenummer",
      ...unknown,
      wayOut: "deliver persons and residences of one and the same day, whole"
    });
  }
  const backwards = await find(engine, `${quoted(verblijfplaatsen.table)} WHERE lives_until < lives_from`);
  if (backwards.rows) {
    throw brokenRule({
      problem: "end before begin",
      ...place,
      column: "datumTot",
      ...backwards,
      wayOut: "correct the dates at the source"
    });
  }
  return {personen, verblijfplaatsen};
}

async function find(engine: PrivateEngine, from: string): Promise<{rows: number; first: number[]}> {
  const [found] = await engine.all<{rows: number; first: number[] | null}>(
    `SELECT count(*) AS rows, min(file_row, ${ROWS_NAMED}) AS first FROM ${from}`
  );
  return {rows: found!.rows, first: found!.first ?? []};
}
