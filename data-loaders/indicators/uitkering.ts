import {UNINHABITED_WATER} from "./dwelling-thresholds.js";
import type {CubeRecipe} from "./indicator.js";

/** Names of the categories that indicators refer to; the number in a name is its threshold. */
export const UITKERING_WATER_LOW = `under_${UNINHABITED_WATER.value}`;
export const REGISTERED_HERE = "yes";
export const NOT_REGISTERED_HERE = "no";
/** Not paid on 31 December, and in the table for a decision in the year. */
export const NOT_PAID = "not_paid";
export const BREACH = "breach";

const OTHER_WATER = "other";
const NO_READING = "no_reading";
const NO_BREACH = "none";

/**
 * Counts files of the Participatiewet by water use at their address, registration of the recipient and decision.
 * Of a file that is not paid on 31 December only the decision counts. Per district: a neighbourhood holds too few.
 */
export const uitkering: CubeRecipe = {
  name: "uitkering",
  purpose: "uitkeringsfraude",
  table: "benefit_year",
  period: "year",
  kind: "stock",
  base: 5,
  finest: "wijk",
  unit: {
    nl: "uitkering (dossier) die op 31 december is betaald of waarover in het jaar is besloten",
    en: "benefit (file) paid on 31 December or decided on in the year"
  },
  dimensions: [
    {
      name: "water",
      values: [UITKERING_WATER_LOW, OTHER_WATER, NO_READING],
      sql: `CASE
        WHEN NOT paid OR water_m3 IS NULL THEN '${NO_READING}'
        WHEN water_m3 < ${UNINHABITED_WATER.value} THEN '${UITKERING_WATER_LOW}'
        ELSE '${OTHER_WATER}' END`
    },
    {
      name: "registered",
      values: [REGISTERED_HERE, NOT_REGISTERED_HERE, NOT_PAID],
      sql: `CASE
        WHEN NOT paid THEN '${NOT_PAID}'
        WHEN recipient_registered THEN '${REGISTERED_HERE}'
        ELSE '${NOT_REGISTERED_HERE}' END`
    },
    {
      name: "decision",
      values: [NO_BREACH, BREACH],
      sql: `CASE WHEN breach THEN '${BREACH}' ELSE '${NO_BREACH}' END`
    }
  ],
  occurs: ({water, registered}) => registered !== NOT_PAID || water === NO_READING
};
