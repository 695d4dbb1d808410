import type {PrivateEngine} from "../../engines/private-engine.js";
import {staySql} from "./dwelling-residents.js";
import type {LinkTables} from "./link.js";
import {decemberBits, hasYear, type YearBlock} from "./year-bits.js";

/**
 * Adds to `letting_year`: a row per dwelling that a housing corporation let on 31 December, with whether a tenant of
 * that day is registered there, whether somebody is who was ever registered there together with them, and whether
 * anybody else is. Where the corporation does not know who the tenant is, nothing can be said and there is no row.
 */
export async function addLettings(
  engine: PrivateEngine,
  tables: LinkTables,
  block: YearBlock
): Promise<void> {
  await engine.run(`
    CREATE TABLE link_contract AS
    SELECT dwelling, p.rowid AS person, bit_or(${decemberBits(block, "let_from", "let_until")}) AS let
    FROM ${tables("lettings", "verhuringen")} JOIN link_dwelling USING (object_key)
      LEFT JOIN ${tables("brp", "personen")} p USING (person_key)
    WHERE person_key IS NOT NULL GROUP BY dwelling, person;

    CREATE TABLE link_tenancy AS
    SELECT dwelling, person, let, came, gone
    FROM link_contract LEFT JOIN (
      SELECT dwelling, person, min(lives_from) AS came, max(lives_until) AS gone
      FROM (${staySql(tables)}) JOIN link_dwelling USING (object_key) SEMI JOIN link_contract USING (dwelling, person)
      GROUP BY dwelling, person
    ) USING (dwelling, person);

    CREATE TABLE link_let AS
    WITH occupant AS (
      SELECT home.dwelling, home.person, home.decembers,
        bit_or(CASE WHEN home.person = tenancy.person THEN let ELSE 0 END) AS tenant,
        bit_or(CASE WHEN home.came < tenancy.gone AND home.gone > tenancy.came THEN let ELSE 0 END) AS together
      FROM link_home AS home JOIN link_tenancy AS tenancy USING (dwelling)
      GROUP BY home.dwelling, home.person, home.decembers
    )
    SELECT dwelling, let, tenant, housemates, others
    FROM (SELECT dwelling, bit_or(let) AS let FROM link_tenancy GROUP BY dwelling)
    LEFT JOIN (
      SELECT dwelling, bit_or(decembers & tenant) AS tenant,
        bit_or(decembers & together & ~tenant) AS housemates,
        bit_or(decembers & ~together & ~tenant) AS others
      FROM occupant GROUP BY dwelling
    ) USING (dwelling)`);
  for (const year of block.years)
    await engine.run(`
      INSERT INTO letting_year
      SELECT object_key, buurt, '${year}JJ00' AS period, CAST(${year} AS INTEGER) AS year,
        ${hasYear(block, "tenant", year)} AS tenant_registered,
        ${hasYear(block, "housemates", year)} AS housemates_registered,
        ${hasYear(block, "others", year)} AS others_registered
      FROM link_let JOIN link_dwelling USING (dwelling) WHERE ${hasYear(block, "let", year)}`);
}
