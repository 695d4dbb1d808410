import type {PrivateEngine} from "../../engines/private-engine.js";
import {staySql} from "./dwelling-residents.js";
import type {LinkTables, Quality} from "./link.js";

/** Counts what did and did not fit, of the last year where it is about a day. */
export async function measureDwellings(
  engine: PrivateEngine,
  tables: LinkTables,
  lastYear: number
): Promise<Quality> {
  const day = `make_date(${lastYear}, 12, 31)`;
  const [row] = await engine.all<Record<string, number>>(`
    WITH resident AS (
      SELECT object_key FROM (${staySql(tables)}) WHERE lives_from <= ${day} AND lives_until > ${day}
    ),
    known AS (SELECT object_key FROM ${tables("bag", "verblijfsobjecten")})
    SELECT
      (SELECT count(*) FROM link_dwelling) AS dwellings,
      (SELECT count(*) FROM link_dwelling WHERE floor_area_m2 IS NULL) AS floor_area_unknown,
      (SELECT count(*) FROM resident) AS residents,
      (SELECT count(*) FROM resident WHERE object_key IS NULL) AS residents_without_object,
      (SELECT count(*) FROM resident ANTI JOIN known USING (object_key) WHERE object_key IS NOT NULL)
        AS residents_elsewhere,
      (SELECT count(*) FROM dwelling_year) AS dwelling_years,
      (SELECT count(*) FROM dwelling_year WHERE water_m3 IS NULL) AS dwelling_years_without_reading,
      (SELECT count(*) FROM dwelling_year WHERE electricity_kwh IS NULL) AS dwelling_years_without_electricity,
      (SELECT count(*) FROM ${tables("advertisements", "advertenties")}) AS advertisements,
      (SELECT count(*) FROM ${tables("advertisements", "advertenties")} WHERE object_key IS NULL)
        AS advertisements_unmatched,
      (SELECT count(*) FROM ${tables("lettings", "verhuringen")}) AS lettings,
      (SELECT count(*) FROM ${tables("lettings", "verhuringen")} WHERE person_key IS NULL) AS lettings_without_tenant`);
  return row!;
}
