import {HOUSEHOLDS_SHARING} from "./dwelling-thresholds.js";
import type {CubeRecipe} from "./indicator.js";

export const SHARED = `${HOUSEHOLDS_SHARING.value}_or_more`;
export const NOT_SHARED = `under_${HOUSEHOLDS_SHARING.value}`;
export const WITH = "with";
export const WITHOUT = "without";
export const ROOMS = "rooms";
export const HOLIDAY = "holiday";
export const NOT_ADVERTISED = "no";
export const LANDLORD = "private_landlord";
export const OTHER_OWNER = "other";

const IS_SHARED = `households >= ${HOUSEHOLDS_SHARING.value}`;

/** Dwellings in use that several households share, or that are advertised by the room or to holidaymakers. */
export const kamerbewoning: CubeRecipe = {
  name: "kamerbewoning",
  purpose: "woonfraude",
  table: "dwelling_year",
  where: `${IS_SHARED} OR advertised_room OR advertised_holiday`,
  period: "year",
  unit: {nl: "woningen", en: "dwellings"},
  kind: "stock",
  base: 5,
  finest: "wijk",
  occurs: ({sharing, advertised}) => sharing === SHARED || advertised !== NOT_ADVERTISED,
  dimensions: [
    {
      name: "sharing",
      values: [NOT_SHARED, SHARED],
      sql: `CASE WHEN ${IS_SHARED} THEN '${SHARED}' ELSE '${NOT_SHARED}' END`
    },
    {
      name: "permit",
      values: [WITH, WITHOUT],
      sql: `CASE WHEN conversion_permit THEN '${WITH}' ELSE '${WITHOUT}' END`
    },
    {
      // Advertised in both ways counts as rooms.
      name: "advertised",
      values: [NOT_ADVERTISED, ROOMS, HOLIDAY],
      sql: `CASE WHEN advertised_room THEN '${ROOMS}' WHEN advertised_holiday THEN '${HOLIDAY}'
        ELSE '${NOT_ADVERTISED}' END`
    },
    {
      name: "owner",
      values: [LANDLORD, OTHER_OWNER],
      sql: `CASE WHEN owner_kind = 'particuliere_verhuurder' THEN '${LANDLORD}' ELSE '${OTHER_OWNER}' END`
    }
  ]
};
