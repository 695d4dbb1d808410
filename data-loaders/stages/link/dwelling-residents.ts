import type {PrivateEngine} from "../../engines/private-engine.js";
import {DEPARTURE_YEARS} from "../../indicators/dwelling-thresholds.js";
import type {LinkTables} from "./link.js";
import {decemberBits, monthBits, sumOfYear, type YearBlock, yearsFrom} from "./year-bits.js";

/** SQL for the stays of people in the register: cut short where they died or left, postal addresses not among them. */
export function staySql(tables: LinkTables): string {
  return `SELECT object_key, p.rowid AS person, lives_from, least(lives_until, suspended, DATE '9999-12-31') AS lives_until,
      CASE WHEN under_inquiry = 'J' THEN inquiry_from END AS inquiry_from, inquiry_until,
      departed_unknown = 'J' AND coalesce(lives_until >= suspended, true) AS departed
    FROM ${tables("brp", "verblijfplaatsen")} JOIN ${tables("brp", "personen")} p USING (person_key)
    WHERE address_function = 'W' AND suspended_why IS DISTINCT FROM 'F'`;
}

/**
 * Makes `link_home`, one row per dwelling and person who lived there, and `link_registered`, one per dwelling: who is
 * registered on each 31 December, in which months anybody is, and how many households they are. A household counts
 * where a member of it on 31 December is registered there that day, an inquiry where it is known since when.
 */
export async function countResidents(
  engine: PrivateEngine,
  tables: LinkTables,
  block: YearBlock
): Promise<void> {
  const decembers = decemberBits(block, "lives_from", "lives_until");
  const inquiry = decemberBits(block, "inquiry_from", "inquiry_until");
  await engine.run(`
    CREATE TABLE link_home AS
    SELECT dwelling, person, min(lives_from) AS came, max(lives_until) AS gone,
      bit_or(${monthBits(block, "lives_from", "lives_until")}) AS months,
      bit_or(${decembers}) AS decembers,
      bit_or(CASE WHEN inquiry_from IS NULL THEN 0 ELSE ${decembers} & ${inquiry} END) AS inquiry,
      bit_or(CASE WHEN departed THEN ${yearsFrom(block, "lives_until", DEPARTURE_YEARS.value)} ELSE 0 END) AS departed
    FROM (${staySql(tables)}) JOIN link_dwelling USING (object_key)
    WHERE lives_from < lives_until
      AND lives_from <= make_date(${block.years.at(-1)}, 12, 31)
      AND lives_until >= make_date(${block.first - 1}, 1, 1)
    GROUP BY dwelling, person;

    CREATE TABLE link_registered AS
    SELECT dwelling, bit_or(months) AS months, bit_or(inquiry) AS inquiry, bit_or(departed) AS departed,
      ${perYear(block, "residents")}
    FROM link_home GROUP BY dwelling;

    CREATE TABLE link_households AS
    SELECT dwelling, ${perYear(block, "households")}
    FROM (
      SELECT dwelling, household_key, bit_or(link_home.decembers & member.decembers) AS decembers
      FROM link_home JOIN (
        SELECT p.rowid AS person, household_key, ${decemberBits(block, "member_from", "member_until")} AS decembers
        FROM ${tables("brp", "huishoudens")} JOIN ${tables("brp", "personen")} p USING (person_key)
      ) AS member USING (person)
      GROUP BY dwelling, household_key
    ) GROUP BY dwelling`);
}

function perYear(block: YearBlock, name: string): string {
  return block.years.map((year) => `${sumOfYear(block, "decembers", year)} AS ${name}_${year}`).join(", ");
}
