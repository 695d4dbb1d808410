import {literal} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {REPORT_MONTHS} from "../../indicators/drugs-thresholds.js";
import {IN_USE} from "../../sources/bag/contract.js";
import {readingSql} from "./dwelling-readings.js";
import {dropTables, type Link, type LinkTables, linkedTables, type Quality} from "./link.js";
import {linkEvents} from "./link-events.js";

/** Topics of anonymous crime reports that are about drugs. */
const DRUG_TOPICS = ["drugs_hennep", "drugs_hard"];

/**
 * Places reports, registrations and closures about drugs, and sets the electricity of dwellings that were reported
 * against the mean of their postcode. What a dwelling uses is looked up only where there is a report about it, so
 * that no table anywhere tells large users by their use alone.
 */
export const linkDrugs: Link = async (engine, tables, years) => {
  const objects = tables("bag", "verblijfsobjecten");
  const reports = await linkEvents(
    engine,
    {
      table: "crime_report",
      from: tables("crime-reports", "misdaadmeldingen"),
      date: "reported_on",
      what: {column: "topic", values: DRUG_TOPICS},
      period: "quarter",
      objects
    },
    years
  );
  const registrations = await linkEvents(
    engine,
    {
      table: "drugs_registration",
      from: tables("police-registrations", "registraties"),
      date: "occurred_on",
      what: {column: "kind", values: ["drugs_hard", "drugs_soft", "drugs_onbekend"]},
      period: "quarter"
    },
    years
  );
  const enforcement = await linkEvents(
    engine,
    {
      table: "drugs_enforcement",
      from: tables("enforcement", "controles"),
      date: "carried_out_on",
      what: {column: "kind", values: ["ontmanteling_hennep", "sluiting_opiumwet"]},
      period: "year",
      objects,
      placed: false
    },
    years
  );
  const dwellings = await linkReportedDwellings(engine, tables, years);
  const purpose = "drugs";
  const linked = [
    ...(await linkedTables(engine, ["drugs_dwelling_year"], {
      source: "bag + energy + energy-postcode + crime-reports",
      purpose
    })),
    ...(await linkedTables(engine, ["drugs_registration"], {source: "police-registrations", purpose})),
    ...(await linkedTables(engine, ["crime_report"], {source: "bag + crime-reports", purpose})),
    ...(await linkedTables(engine, ["drugs_enforcement"], {source: "bag + enforcement", purpose}))
  ];
  return {linked, quality: {...reports, ...registrations, ...enforcement, ...dwellings}};
};

/**
 * Makes `drugs_dwelling_year`: a row per dwelling in use × year with a report on drugs in the months up to 31
 * December, with its use of electricity in that year ÷ the published mean of its postcode; NULL without a reading
 * or a mean.
 */
async function linkReportedDwellings(
  engine: PrivateEngine,
  tables: LinkTables,
  years: readonly number[]
): Promise<Quality> {
  const ofYear = (name: string) => years.map((year) => `WHEN ${year} THEN ${name}_${year}`).join(" ");
  const reading = readingSql(
    {
      id: "object_key",
      from: `${tables("energy", "jaarverbruik")} SEMI JOIN drugs_reported USING (object_key)`,
      use: "electricity_kwh",
      name: "electricity"
    },
    years
  );
  await engine.run(`
    CREATE TABLE drugs_reported AS
    SELECT DISTINCT object_key, year
    FROM ${tables("crime-reports", "misdaadmeldingen")}
      JOIN (SELECT unnest([${years.join(", ")}]) AS year) ON reported_on <= make_date(year, 12, 31)
        AND reported_on > make_date(year, 12, 31) - INTERVAL ${REPORT_MONTHS.value} MONTH
    WHERE object_key IS NOT NULL AND topic IN (${DRUG_TOPICS.map(literal).join(", ")});

    CREATE TABLE drugs_dwelling_year AS
    SELECT object_key, buurt, year || 'JJ00' AS period,
      (CASE year ${ofYear("electricity")} END) / nullif(mean_kwh, 0) AS electricity_ratio
    FROM drugs_reported
      JOIN (
        SELECT object_key, address_key, buurt FROM ${tables("bag", "verblijfsobjecten")}
        WHERE status IN (${IN_USE.map(literal).join(", ")})
          AND list_contains(string_split(purposes, ','), 'woonfunctie')
      ) USING (object_key)
      LEFT JOIN (
        SELECT address_key, min(postcode_key) AS postcode_key
        FROM ${tables("bag", "nummeraanduidingen")} GROUP BY address_key
      ) USING (address_key)
      LEFT JOIN (
        SELECT postcode_key, year, sum(mean_kwh * connections) / sum(connections) AS mean_kwh
        FROM ${tables("energy-postcode", "kleinverbruik")}
        WHERE mean_kwh IS NOT NULL AND connections > 0 GROUP BY postcode_key, year
      ) USING (postcode_key, year)
      LEFT JOIN (${reading}) USING (object_key)`);
  const [quality] = await engine.all<Record<string, number>>(`
    SELECT count(*) AS drugs_dwelling_years,
      count(*) FILTER (WHERE buurt IS NULL) AS drugs_dwelling_years_without_place,
      count(*) FILTER (WHERE electricity_ratio IS NULL) AS drugs_dwelling_years_without_ratio,
      (SELECT count(*) FROM drugs_reported) - count(*) AS reported_years_at_no_dwelling
    FROM drugs_dwelling_year`);
  await dropTables(engine, ["drugs_reported"]);
  return quality!;
}
