import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {refuseRows} from "../../stages/refuse-rows.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {participatiewet} from "./contract.js";

/**
 * Reads benefits and decisions into `participatiewet_uitkeringen` and `participatiewet_besluiten`. A decision
 * whose dossier is not delivered means that a file was cut short.
 */
export async function readParticipatiewet(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const read = (file: string) => validate(engine, participatiewet, {file, path: paths[file]!, latest});
  const uitkeringen = await read("uitkeringen");
  const besluiten = await read("besluiten");
  const benefits = quoted(uitkeringen.table);
  const place = {source: participatiewet.id, file: paths.uitkeringen!};
  await refuseRows(engine, `${benefits} WHERE paid_until < paid_from`, {
    problem: "end before begin",
    ...place,
    column: "Einddatum",
    wayOut: "correct the dates at the source"
  });
  const spells = `SELECT file_row, paid_from, lag(coalesce(paid_until, DATE '9999-12-31'))
      OVER (PARTITION BY dossier_id ORDER BY paid_from, file_row) AS before FROM ${benefits}`;
  await refuseRows(engine, `(${spells}) WHERE paid_from < before`, {
    problem: "paid twice at a time in one dossier",
    ...place,
    column: "Dossiernummer + Ingangsdatum",
    wayOut: "end a row on the day on which the next one of its dossier begins"
  });
  await refuseRows(engine, `${quoted(besluiten.table)} ANTI JOIN ${benefits} USING (dossier_id)`, {
    problem: "decision without a dossier",
    source: participatiewet.id,
    file: paths.besluiten!,
    column: "Dossiernummer",
    wayOut: "deliver benefits and decisions of one and the same day, whole"
  });
  return {uitkeringen, besluiten};
}
