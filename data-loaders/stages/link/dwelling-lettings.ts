import type {PrivateEngine} from "../../engines/private-engine.js";
import type {LinkTables} from "./link.js";
import {decemberBits, hasYear, type YearBlock} from "./year-bits.js";

/**
 * Adds to `letting_year`: a row per dwelling that a housing corporation let on 31 December, with whether a tenant of
 * that day is registered there, and whether anybody else is. Where the corporation does not know who the tenant is,
 * nothing can be said and there is no row.
 */
export async function addLettings(
  engine: PrivateEngine,
  tables: LinkTables,
  block: YearBlock
): Promise<void> {
  await engine.run(`
    CREATE TABLE link_tenancy AS
    SELECT dwelling, p.rowid AS person, bit_or(${decemberBits(block, "let_from", "let_until")}) AS decembers
    FROM ${tables("lettings", "verhuringen")} JOIN link_dwelling USING (object_key)
      LEFT JOIN ${tables("brp", "personen")} p USING (person_key)
    WHERE person_key IS NOT NULL GROUP BY dwelling, person;

    CREATE TABLE link_let AS
    SELECT dwelling, let, tenant, others
    FROM (SELECT dwelling, bit_or(decembers) AS let FROM link_tenancy GROUP BY dwelling)
    LEFT JOIN (
      SELECT dwelling, bit_or(home.decembers & coalesce(tenancy.decembers, 0)) AS tenant,
        bit_or(home.decembers & ~coalesce(tenancy.decembers, 0)) AS others
      FROM (FROM link_home SEMI JOIN link_tenancy USING (dwelling)) AS home
        LEFT JOIN link_tenancy AS tenancy USING (dwelling, person)
      GROUP BY dwelling
    ) USING (dwelling)`);
  for (const year of block.years)
    await engine.run(`
      INSERT INTO letting_year
      SELECT object_key, buurt, '${year}JJ00' AS period, CAST(${year} AS INTEGER) AS year,
        ${hasYear(block, "tenant", year)} AS tenant_registered, ${hasYear(block, "others", year)} AS others_registered
      FROM link_let JOIN link_dwelling USING (dwelling) WHERE ${hasYear(block, "let", year)}`);
}
