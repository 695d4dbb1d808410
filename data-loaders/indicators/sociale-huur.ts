import type {CubeRecipe} from "./indicator.js";

export const TENANT = "registered";
export const HOUSEMATES = "housemates_registered";
export const OTHERS = "others_registered";
export const NO_ONE = "nobody_registered";

/** Dwellings that a housing corporation lets on 31 December, by who is registered there. */
export const socialeHuur: CubeRecipe = {
  name: "sociale_huur",
  purpose: "woonfraude",
  table: "letting_year",
  period: "year",
  unit: {nl: "verhuurde corporatiewoningen", en: "let corporation dwellings"},
  kind: "stock",
  base: 5,
  finest: "wijk",
  dimensions: [
    {
      name: "tenant",
      values: [TENANT, HOUSEMATES, OTHERS, NO_ONE],
      sql: `CASE WHEN tenant_registered THEN '${TENANT}' WHEN housemates_registered THEN '${HOUSEMATES}'
        WHEN others_registered THEN '${OTHERS}' ELSE '${NO_ONE}' END`
    }
  ]
};
