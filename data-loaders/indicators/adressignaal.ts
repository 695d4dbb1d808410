import {ADDRESS_SIGNALS} from "./dwelling-thresholds.js";
import type {CubeRecipe} from "./indicator.js";

export const SIGNALLED = `${ADDRESS_SIGNALS.value}_or_more`;
export const NOT_SIGNALLED = `under_${ADDRESS_SIGNALS.value}`;
export const YES = "yes";
export const NO = "no";

const IS_SIGNALLED = `laa_signals >= ${ADDRESS_SIGNALS.value}`;

/** Dwellings in use about whose registration there is a question; those without any are not in it. */
export const adressignaal: CubeRecipe = {
  name: "adressignaal",
  purpose: "woonfraude",
  table: "dwelling_year",
  where: `${IS_SIGNALLED} OR departed_unknown OR under_inquiry`,
  period: "year",
  unit: {nl: "woningen", en: "dwellings"},
  kind: "stock",
  base: 5,
  finest: "wijk",
  occurs: ({signals, departed, inquiry}) => signals === SIGNALLED || departed === YES || inquiry === YES,
  dimensions: [
    {
      name: "signals",
      values: [NOT_SIGNALLED, SIGNALLED],
      sql: `CASE WHEN ${IS_SIGNALLED} THEN '${SIGNALLED}' ELSE '${NOT_SIGNALLED}' END`
    },
    {name: "departed", values: [NO, YES], sql: yesOrNo("departed_unknown")},
    {name: "inquiry", values: [NO, YES], sql: yesOrNo("under_inquiry")}
  ]
};

function yesOrNo(column: string): string {
  return `CASE WHEN ${column} THEN '${YES}' ELSE '${NO}' END`;
}
