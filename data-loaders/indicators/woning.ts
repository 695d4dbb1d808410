import {
  CROWDED_AREA,
  HIGH_ELECTRICITY,
  INHABITED_WATER,
  MONTHS_MISSED_AT_MOST,
  TIMES_WATER,
  UNINHABITED_WATER,
  UNREGISTERED_MONTHS,
  WATER_PER_RESIDENT
} from "./dwelling-thresholds.js";
import type {CubeRecipe} from "./indicator.js";

/** Names of the categories that indicators refer to; the number in a name is its threshold. */
export const ALL_YEAR = "all_year";
export const PART_YEAR = "part_year";
/** Nobody on 31 December, but not for long, or between two owners. */
export const BETWEEN = "between";
export const NOBODY = "nobody";
export const WATER_LOW = `under_${UNINHABITED_WATER.value}`;
export const WATER_BETWEEN = `${UNINHABITED_WATER.value}_to_${INHABITED_WATER.value}`;
export const WATER_HIGH = `over_${INHABITED_WATER.value}`;
export const OVER_NORM = "over_norm";
export const NO_READING = "no_reading";
export const CROWDED = `under_${CROWDED_AREA.value}`;
export const ROOMY = `${CROWDED_AREA.value}_or_more`;
/** Crowding where nobody is registered or the floor area is not known; signs where somebody is registered. */
export const NOT_APPLICABLE = "not_applicable";
export const NO_SIGN = "none";
export const ELECTRICITY = "electricity";
export const ADVERTISED = "advertised";
export const BOTH = "both";

const IS_NOBODY = `residents = 0 AND months_unregistered > ${UNREGISTERED_MONTHS.value} AND NOT sold`;
const USES_ELECTRICITY = `coalesce(electricity_kwh > ${HIGH_ELECTRICITY.value}, false)`;
/** Not for holidays: who stays there then is not registered, and need not be. */
const IS_ADVERTISED = "(advertised_room OR for_sale)";

/**
 * Dwellings in use, a stock on 31 December, each in one category of registration, water, crowding and further signs.
 * All indicators on these are sums of its categories, so that a part can never exceed its whole.
 */
export const woning: CubeRecipe = {
  name: "woning",
  purpose: "woonfraude",
  table: "dwelling_year",
  period: "year",
  unit: {nl: "woningen", en: "dwellings"},
  kind: "stock",
  base: 5,
  finest: "buurt",
  occurs,
  dimensions: [
    {
      name: "registered",
      values: [ALL_YEAR, PART_YEAR, BETWEEN, NOBODY],
      sql: `CASE
        WHEN residents >= 1 AND months_unregistered <= ${MONTHS_MISSED_AT_MOST.value} THEN '${ALL_YEAR}'
        WHEN residents >= 1 THEN '${PART_YEAR}'
        WHEN ${IS_NOBODY} THEN '${NOBODY}'
        ELSE '${BETWEEN}' END`
    },
    {
      name: "water",
      values: [WATER_LOW, WATER_BETWEEN, WATER_HIGH, OVER_NORM, NO_READING],
      sql: `CASE
        WHEN water_m3 IS NULL THEN '${NO_READING}'
        WHEN water_m3 < ${UNINHABITED_WATER.value} THEN '${WATER_LOW}'
        WHEN residents >= 1 AND water_m3 > ${TIMES_WATER.value * WATER_PER_RESIDENT.value} * residents THEN '${OVER_NORM}'
        WHEN water_m3 > ${INHABITED_WATER.value} THEN '${WATER_HIGH}'
        ELSE '${WATER_BETWEEN}' END`
    },
    {
      name: "crowding",
      values: [CROWDED, ROOMY, NOT_APPLICABLE],
      sql: `CASE
        WHEN residents = 0 OR floor_area_m2 IS NULL THEN '${NOT_APPLICABLE}'
        WHEN floor_area_m2 < ${CROWDED_AREA.value} * residents THEN '${CROWDED}'
        ELSE '${ROOMY}' END`
    },
    {
      name: "signs",
      values: [NOT_APPLICABLE, NO_SIGN, ELECTRICITY, ADVERTISED, BOTH],
      sql: `CASE
        WHEN NOT (${IS_NOBODY}) THEN '${NOT_APPLICABLE}'
        WHEN ${USES_ELECTRICITY} AND ${IS_ADVERTISED} THEN '${BOTH}'
        WHEN ${USES_ELECTRICITY} THEN '${ELECTRICITY}'
        WHEN ${IS_ADVERTISED} THEN '${ADVERTISED}'
        ELSE '${NO_SIGN}' END`
    }
  ]
};

/** Where nobody is registered nothing is crowded or over a norm; only where nobody is are further signs told apart. */
function occurs({registered, water, crowding, signs}: Readonly<Record<string, string>>): boolean {
  const inhabited = registered === ALL_YEAR || registered === PART_YEAR;
  if (!inhabited && (crowding !== NOT_APPLICABLE || water === OVER_NORM)) return false;
  return (registered === NOBODY) === (signs !== NOT_APPLICABLE);
}
