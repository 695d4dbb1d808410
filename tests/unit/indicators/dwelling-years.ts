import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import {literal} from "../../../src/lib/sql-text.js";

/** What is unremarkable about a dwelling: two people, one household, eighty square metres, nothing said about it. */
const ORDINARY = {
  object_key: "ordinary",
  buurt: "BU1",
  period: "2024JJ00",
  floor_area_m2: 80 as number | null,
  residents: 2,
  households: 1,
  months_unregistered: 0,
  water_m3: 90 as number | null,
  electricity_kwh: 2500 as number | null,
  advertised_room: false,
  advertised_holiday: false,
  for_sale: false,
  sold: false,
  owner_kind: "eigenaar_bewoner" as string | null,
  conversion_permit: false,
  laa_signals: 0,
  departed_unknown: false,
  under_inquiry: false
};

export type DwellingYear = typeof ORDINARY;

/** Makes `dwelling_year` of what is remarkable about each dwelling, by its name. */
export async function makeDwellingYears(
  engine: PrivateEngine,
  dwellings: Readonly<Record<string, Partial<DwellingYear>>>
): Promise<number> {
  const rows = Object.entries(dwellings).map(([object_key, remarkable]) => {
    const row: DwellingYear = {...ORDINARY, ...remarkable, object_key};
    return `SELECT ${Object.entries(row)
      .map(([name, value]) => `${typeof value === "string" ? literal(value) : value} AS ${name}`)
      .join(", ")}`;
  });
  await engine.run(`CREATE TABLE dwelling_year AS ${rows.join(" UNION ALL ")}`);
  return rows.length;
}
