import type {Cube} from "../stages/types.js";
import {
  CROWDED_AREA,
  INHABITED_WATER,
  MONTHS_MISSED_AT_MOST,
  UNINHABITED_WATER,
  UNREGISTERED_MONTHS
} from "./dwelling-thresholds.js";

/** Names of the categories that indicators refer to; the number in a name is its threshold. */
export const ALL_YEAR = "all_year";
export const PART_YEAR = "part_year";
export const NOBODY = "nobody";
export const WATER_LOW = `under_${UNINHABITED_WATER.value}`;
export const WATER_BETWEEN = `${UNINHABITED_WATER.value}_to_${INHABITED_WATER.value}`;
export const WATER_HIGH = `over_${INHABITED_WATER.value}`;
export const NO_READING = "no_reading";
export const CROWDED = `under_${CROWDED_AREA.value}`;
export const ROOMY = `${CROWDED_AREA.value}_or_more`;
/** Nobody is registered, or the floor area is not known. */
export const NO_CROWDING = "not_applicable";

/**
 * Puts every dwelling of a year in one category: registration, water use and crowding. All indicators on
 * dwellings are sums of these categories, so that a part can never exceed its whole.
 */
export const woningDimensions: {name: string; values: readonly string[]; sql: string}[] = [
  {
    name: "registered",
    values: [ALL_YEAR, PART_YEAR, NOBODY],
    sql: `CASE
      WHEN residents >= 1 AND months_unregistered <= ${MONTHS_MISSED_AT_MOST.value} THEN '${ALL_YEAR}'
      WHEN residents = 0 AND months_unregistered > ${UNREGISTERED_MONTHS.value} THEN '${NOBODY}'
      ELSE '${PART_YEAR}' END`
  },
  {
    name: "water",
    values: [WATER_LOW, WATER_BETWEEN, WATER_HIGH, NO_READING],
    sql: `CASE
      WHEN water_m3 IS NULL THEN '${NO_READING}'
      WHEN water_m3 < ${UNINHABITED_WATER.value} THEN '${WATER_LOW}'
      WHEN water_m3 > ${INHABITED_WATER.value} THEN '${WATER_HIGH}'
      ELSE '${WATER_BETWEEN}' END`
  },
  {
    name: "crowding",
    values: [CROWDED, ROOMY, NO_CROWDING],
    sql: `CASE
      WHEN residents = 0 OR floor_area_m2 IS NULL THEN '${NO_CROWDING}'
      WHEN floor_area_m2 < ${CROWDED_AREA.value} * residents THEN '${CROWDED}'
      ELSE '${ROOMY}' END`
  }
];

/** The cube of dwellings in use, a stock on 31 December; indicators are added in `all.ts`. */
export const woning: Omit<Cube, "indicators"> = {
  name: "woning",
  dimensions: woningDimensions.map(({name, values}) => ({name, values})),
  occurs,
  kind: "stock",
  base: 5
};

/** Lists the categories that can occur. */
export function woningCategories(): Record<string, string>[] {
  const [registered, water, crowding] = woningDimensions;
  return registered!.values
    .flatMap((r) =>
      water!.values.flatMap((w) => crowding!.values.map((c) => ({registered: r, water: w, crowding: c})))
    )
    .filter(occurs);
}

/** Where nobody is registered nothing can be crowded. */
function occurs({registered, crowding}: Readonly<Record<string, string>>): boolean {
  return registered !== NOBODY || crowding === NO_CROWDING;
}
