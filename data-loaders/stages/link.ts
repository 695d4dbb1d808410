import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {IN_USE, PLACEHOLDER_AREAS} from "../sources/bag/contract.js";
import {MINIMUM_DAYS} from "../sources/water/contract.js";
import type {Linked, Pseudonymous} from "./types.js";

export interface ToLink {
  verblijfsobjecten: Pseudonymous;
  personen: Pseudonymous;
  verblijfplaatsen: Pseudonymous;
  jaarverbruik: Pseudonymous;
}

/** What the link met, for whoever judges the quality of the sources; counts of the whole municipality. */
export interface LinkQuality {
  dwellings: number;
  floor_area_unknown: number;
  /** Of those registered on the last day of the last year: at no BAG object, or at one that is not in the file. */
  residents: number;
  residents_without_object: number;
  residents_elsewhere: number;
  dwelling_years: number;
  dwelling_years_without_reading: number;
}

/**
 * Joins dwellings, residents and water on pseudonymous object ids into `dwelling_year`, one row per dwelling in
 * use × year, and drops what it joined. A month counts as unregistered when on none of its days anybody was
 * registered.
 */
export async function link(
  engine: PrivateEngine,
  tables: ToLink,
  years: readonly number[]
): Promise<{dwellingYear: Linked; quality: LinkQuality}> {
  await engine.run(`
    CREATE TABLE dwelling AS
    SELECT object_key, buurt,
      CASE WHEN floor_area_m2 IN (${PLACEHOLDER_AREAS.join(", ")}) THEN NULL ELSE floor_area_m2 END AS floor_area_m2
    FROM ${quoted(tables.verblijfsobjecten.table)}
    WHERE buurt IS NOT NULL AND status IN (${IN_USE.map(literal).join(", ")})
      AND list_contains(string_split(purposes, ','), 'woonfunctie');

    CREATE TABLE stay AS
    SELECT object_key, person_key, lives_from,
      least(coalesce(lives_until, ${NEVER}), coalesce(suspended, ${NEVER})) AS lives_until
    FROM ${quoted(tables.verblijfplaatsen.table)} JOIN ${quoted(tables.personen.table)} USING (person_key)
    WHERE address_function = 'W' AND suspended_why IS DISTINCT FROM 'F';

    CREATE TABLE covered AS SELECT CAST(unnest([${years.join(", ")}]) AS INTEGER) AS year`);

  // One bit per month with somebody registered; twelve minus the bits set is what we look for.
  await engine.run(`
    CREATE TABLE registered AS
    SELECT object_key, year,
      count(DISTINCT person_key) FILTER (WHERE last_day = make_date(year, 12, 31)) AS residents,
      bit_or((1 << month(last_day)) - (1 << (month(first_day) - 1))) AS months
    FROM (
      SELECT object_key, person_key, year, greatest(lives_from, make_date(year, 1, 1)) AS first_day,
        least(lives_until - 1, make_date(year, 12, 31)) AS last_day
      FROM stay SEMI JOIN dwelling USING (object_key) CROSS JOIN covered
    )
    WHERE first_day <= last_day GROUP BY object_key, year`);

  // Readings that follow each other (one connection, replaced) add up to a year; connections side by side are
  // brought to a year each. Decimals, because the order in which threads add doubles would show.
  await engine.run(`
    CREATE TABLE reading AS
    SELECT object_key, year,
      CAST(CASE WHEN sum(days) <= 366
        THEN CAST(sum(CAST(use_m3 AS DECIMAL(18, 6))) AS DOUBLE) * 365 / sum(days)
        ELSE CAST(sum(CAST(use_m3 * 365 / days AS DECIMAL(18, 6))) AS DOUBLE) END AS DOUBLE) AS water_m3
    FROM ${quoted(tables.jaarverbruik.table)}
    WHERE reading = 'gemeten' AND use_m3 IS NOT NULL AND days > 0
    GROUP BY object_key, year HAVING sum(days) >= ${MINIMUM_DAYS};

    CREATE TABLE dwelling_year AS
    SELECT object_key, buurt, year, floor_area_m2,
      CAST(coalesce(residents, 0) AS INTEGER) AS residents,
      CAST(12 - bit_count(coalesce(months, 0)) AS INTEGER) AS months_unregistered,
      water_m3
    FROM dwelling CROSS JOIN covered
      LEFT JOIN registered USING (object_key, year) LEFT JOIN reading USING (object_key, year)`);

  const quality = await measure(engine, tables, Math.max(...years));
  await engine.run(
    ["dwelling", "stay", "covered", "registered", "reading", ...Object.values(tables).map(({table}) => table)]
      .map((table) => `DROP TABLE ${quoted(table)}`)
      .join("; ")
  );
  const dwellingYear = {table: "dwelling_year", source: "bag + brp + water", rows: quality.dwelling_years};
  return {dwellingYear: dwellingYear as unknown as Linked, quality};
}

const NEVER = "DATE '9999-12-31'";

async function measure(engine: PrivateEngine, tables: ToLink, year: number): Promise<LinkQuality> {
  const [row] = await engine.all<LinkQuality>(`
    WITH resident AS (
      FROM stay WHERE lives_from <= make_date(${year}, 12, 31) AND lives_until > make_date(${year}, 12, 31)
    )
    SELECT
      (SELECT count(*) FROM dwelling) AS dwellings,
      (SELECT count(*) FROM dwelling WHERE floor_area_m2 IS NULL) AS floor_area_unknown,
      (SELECT count(*) FROM resident) AS residents,
      (SELECT count(*) FROM resident WHERE object_key IS NULL) AS residents_without_object,
      (SELECT count(*) FROM resident
        ANTI JOIN ${quoted(tables.verblijfsobjecten.table)} USING (object_key)
        WHERE object_key IS NOT NULL) AS residents_elsewhere,
      (SELECT count(*) FROM dwelling_year) AS dwelling_years,
      (SELECT count(*) FROM dwelling_year WHERE water_m3 IS NULL) AS dwelling_years_without_reading`);
  return row!;
}
