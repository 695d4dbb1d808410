import {literal} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {IN_USE, PLACEHOLDER_AREAS} from "../../sources/bag/contract.js";
import {addLettings} from "./dwelling-lettings.js";
import {measureDwellings} from "./dwelling-quality.js";
import {type Readings, readingSql} from "./dwelling-readings.js";
import {countResidents} from "./dwelling-residents.js";
import {gatherSigns, OWNER_KINDS} from "./dwelling-signs.js";
import {dropTables, type Link, type LinkTables, linkedTables} from "./link.js";
import {hasYear, type YearBlock, yearBlocks} from "./year-bits.js";

/**
 * Joins dwellings with who is registered there, what they use, and what is advertised, permitted, signalled or let.
 * `dwelling_year` has a row per dwelling in use × year, `letting_year` one per dwelling that a corporation lets. A home that is also a place of care or detention is an
 * institution and no dwelling.
 */
export const linkWoonfraude: Link = async (engine, tables, years) => {
  await makeDwellings(engine, tables);
  await engine.run(`
    CREATE TABLE dwelling_year (
      object_key VARCHAR, buurt VARCHAR, period VARCHAR, year INTEGER, floor_area_m2 INTEGER, residents INTEGER,
      households INTEGER, months_unregistered INTEGER, water_m3 DOUBLE, electricity_kwh DOUBLE,
      advertised_room BOOLEAN, advertised_holiday BOOLEAN, for_sale BOOLEAN, sold BOOLEAN, owner_kind VARCHAR,
      conversion_permit BOOLEAN, laa_signals INTEGER, departed_unknown BOOLEAN, under_inquiry BOOLEAN
    );
    CREATE TABLE letting_year (
      object_key VARCHAR, buurt VARCHAR, period VARCHAR, year INTEGER, tenant_registered BOOLEAN,
      housemates_registered BOOLEAN, others_registered BOOLEAN
    )`);
  for (const block of yearBlocks(years)) {
    await countResidents(engine, tables, block);
    await gatherSigns(engine, tables, block);
    await addLettings(engine, tables, block);
    await addDwellings(engine, tables, block);
    await dropTables(engine, OF_BLOCK);
  }
  const quality = await measureDwellings(engine, tables, Math.max(...years));
  await dropTables(engine, ["link_dwelling"]);
  const source = "bag + brp + water + energy + advertisements + permits + kadaster + laa + lettings";
  const linked = await linkedTables(engine, ["dwelling_year", "letting_year"], {
    source,
    purpose: "woonfraude"
  });
  return {linked, quality};
};

const OF_BLOCK = [
  "link_home",
  "link_registered",
  "link_households",
  "link_signs",
  "link_contract",
  "link_tenancy",
  "link_let"
];

/** What a home has beside its woonfunctie where it is an institution: people live there, but not as in a dwelling. */
const INSTITUTION = ["gezondheidszorgfunctie", "celfunctie"];

/** Dwellings in use, numbered: joins on a number are cheaper than on a pseudonym. */
function makeDwellings(engine: PrivateEngine, tables: LinkTables): Promise<void> {
  return engine.run(`
    CREATE TABLE link_dwelling AS
    SELECT CAST(rowid AS INTEGER) AS dwelling, object_key, buurt,
      CASE WHEN floor_area_m2 IN (${PLACEHOLDER_AREAS.join(", ")}) THEN NULL ELSE floor_area_m2 END AS floor_area_m2
    FROM ${tables("bag", "verblijfsobjecten")}
    WHERE buurt IS NOT NULL AND status IN (${IN_USE.map(literal).join(", ")})
      AND list_contains(string_split(purposes, ','), 'woonfunctie')
      AND NOT list_has_any(string_split(purposes, ','), [${INSTITUTION.map(literal).join(", ")}])`);
}

/** Gathers all that is known of a dwelling in one wide row, then writes a row a year. */
async function addDwellings(engine: PrivateEngine, tables: LinkTables, block: YearBlock): Promise<void> {
  const used = (source: string, reading: Omit<Readings, "id" | "from">) =>
    readingSql(
      {
        id: "dwelling",
        from: `${tables(source, "jaarverbruik")} JOIN link_dwelling USING (object_key)`,
        ...reading
      },
      block.years
    );
  const water = used("water", {use: "use_m3", name: "water"});
  const electricity = used("energy", {use: "electricity_kwh", name: "electricity"});
  await engine.run(`
    CREATE TABLE link_wide AS
    FROM link_dwelling
      LEFT JOIN link_registered USING (dwelling)
      LEFT JOIN link_households USING (dwelling)
      LEFT JOIN link_signs USING (dwelling)
      LEFT JOIN (${water}) USING (dwelling)
      LEFT JOIN (${electricity}) USING (dwelling)`);
  for (const year of block.years)
    await engine.run(`INSERT INTO dwelling_year BY NAME ${yearSql(block, year)}`);
  await dropTables(engine, ["link_wide"]);
}

function yearSql(block: YearBlock, year: number): string {
  const is = (bits: string) => hasYear(block, bits, year);
  const months = `coalesce(months, 0) >> ${(year - block.first) * 12} & 4095`;
  return `
    SELECT object_key, buurt, '${year}JJ00' AS period, ${year} AS year, floor_area_m2,
      coalesce(residents_${year}, 0) AS residents,
      coalesce(households_${year}, 0) AS households,
      12 - bit_count(${months}) AS months_unregistered,
      water_${year} AS water_m3,
      electricity_${year} AS electricity_kwh,
      ${is("room")} AS advertised_room,
      ${is("holiday")} AS advertised_holiday,
      ${is("for_sale")} AS for_sale,
      ${is("sold")} AS sold,
      CASE ${OWNER_KINDS.map((kind) => `WHEN ${is(kind)} THEN '${kind}'`).join(" ")} END AS owner_kind,
      ${is("permit")} AS conversion_permit,
      coalesce(laa_${year}, 0) AS laa_signals,
      ${is("departed")} AS departed_unknown,
      ${is("inquiry")} AS under_inquiry
    FROM link_wide`;
}
