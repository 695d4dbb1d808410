import type {PrivateEngine} from "../../engines/private-engine.js";
import {readingSql} from "./dwelling-readings.js";
import {dropTables, type Link, type LinkTables, linkedTables, type Quality} from "./link.js";

/**
 * Makes `benefit_year`: a row per file × year that is paid on 31 December or decided on in the year. A file has one
 * address in a year, the one it is paid at on 31 December or else the last before; several recipients (partners) are
 * one file, registered there when one of them is.
 */
export const linkUitkeringsfraude: Link = async (engine, tables, years) => {
  await gather(engine, tables, years);
  const ofYear = years.map((year) => `WHEN ${year} THEN water_${year}`).join(" ");
  const reading = readingSql(
    {id: "object_key", from: tables("water", "jaarverbruik"), use: "use_m3", name: "water"},
    years
  );
  await engine.run(`
    CREATE TABLE benefit_year AS
    SELECT dossier_key, buurt, year || 'JJ00' AS period, paid,
      CASE year ${ofYear} END AS water_m3,
      registered IS NOT NULL AS recipient_registered,
      coalesce(breach, false) AS breach
    FROM benefit_place
      LEFT JOIN ${tables("bag", "verblijfsobjecten")} USING (object_key)
      LEFT JOIN (${reading}) USING (object_key)
      LEFT JOIN benefit_registered USING (dossier_key, year)
      LEFT JOIN benefit_decision USING (dossier_key, year)
    WHERE paid OR breach IS NOT NULL`);
  const quality = await measure(engine, tables, years);
  await dropTables(engine, ["benefit_place", "benefit_registered", "benefit_decision"]);
  const source = "bag + brp + water + participatiewet";
  const linked = await linkedTables(engine, ["benefit_year"], {source, purpose: "uitkeringsfraude"});
  return {linked, quality};
};

const DECEMBER = "make_date(year, 12, 31)";

async function gather(engine: PrivateEngine, tables: LinkTables, years: readonly number[]): Promise<void> {
  const covered = `(SELECT unnest([${years.join(", ")}]) AS year)`;
  await engine.run(`
    CREATE TABLE benefit_place AS
    SELECT dossier_key, year, object_key, paid FROM (
      SELECT dossier_key, year, object_key, coalesce(paid_until > ${DECEMBER}, true) AS paid,
        row_number() OVER (
          PARTITION BY dossier_key, year
          ORDER BY coalesce(paid_until > ${DECEMBER}, true) DESC, paid_from DESC, object_key NULLS LAST
        ) AS nth
      FROM ${tables("participatiewet", "uitkeringen")} CROSS JOIN ${covered}
      WHERE paid_from <= ${DECEMBER}
    ) WHERE nth = 1;

    CREATE TABLE benefit_registered AS
    SELECT DISTINCT dossier_key, year, true AS registered
    FROM benefit_place
      JOIN ${tables("participatiewet", "uitkeringen")} USING (dossier_key)
      JOIN ${tables("brp", "personen")} USING (person_key)
      JOIN ${tables("brp", "verblijfplaatsen")} stay USING (person_key)
    WHERE paid AND paid_from <= ${DECEMBER} AND coalesce(paid_until > ${DECEMBER}, true)
      AND stay.object_key = benefit_place.object_key AND address_function = 'W'
      AND lives_from <= ${DECEMBER} AND coalesce(lives_until > ${DECEMBER}, true)
      AND suspended_why IS DISTINCT FROM 'F' AND coalesce(suspended > ${DECEMBER}, true);

    CREATE TABLE benefit_decision AS
    SELECT dossier_key, year(decided_on) AS year, bool_or(kind = 'inlichtingenplicht' AND irrevocable = 'J') AS breach
    FROM ${tables("participatiewet", "besluiten")}
    WHERE year(decided_on) IN (${years.join(", ")}) GROUP BY ALL`);
}

async function measure(
  engine: PrivateEngine,
  tables: LinkTables,
  years: readonly number[]
): Promise<Quality> {
  const [quality] = await engine.all<Record<string, number>>(`
    SELECT count(*) AS benefit_years,
      count(*) FILTER (WHERE NOT paid) AS benefit_years_not_paid,
      count(*) FILTER (WHERE buurt IS NULL) AS benefit_years_without_place,
      count(*) FILTER (WHERE paid AND water_m3 IS NULL) AS benefit_years_without_reading,
      (SELECT count(*) FROM ${tables("participatiewet", "besluiten")}) AS decisions,
      (SELECT count(*) FROM ${tables("participatiewet", "besluiten")}
        WHERE year(decided_on) NOT IN (${years.join(", ")})) AS decisions_outside_years,
      (SELECT count(*) FROM benefit_decision ANTI JOIN benefit_place USING (dossier_key, year))
        AS decisions_without_benefit
    FROM benefit_year`);
  return quality!;
}
