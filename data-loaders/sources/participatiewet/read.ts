import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {backwards, refuseRows} from "../refuse-rows.js";
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
  const span = {from: "paid_from", until: "paid_until"};
  await refuseRows(engine, backwards({...place, column: "Einddatum"}, benefits, span));
  await refuseRows(engine, {
    ...place,
    problem: "paid twice at a time to one person in one dossier",
    column: "Dossiernummer + BSN + Ingangsdatum",
    wayOut: "end a row on the day on which the next one of its dossier begins",
    from: `(SELECT file_row, paid_from, lag(coalesce(paid_until, DATE '9999-12-31'))
      OVER (PARTITION BY dossier_id, person_id ORDER BY paid_from, file_row) AS before FROM ${benefits})
      WHERE paid_from < before`
  });
  await refuseRows(engine, {
    source: participatiewet.id,
    file: paths.besluiten!,
    problem: "decision without a dossier",
    column: "Dossiernummer",
    wayOut: "deliver benefits and decisions of one and the same day, whole",
    from: `${quoted(besluiten.table)} ANTI JOIN ${benefits} USING (dossier_id)`
  });
  return {uitkeringen, besluiten};
}
