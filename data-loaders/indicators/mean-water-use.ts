import type {MeanRecipe} from "./mean-recipe.js";

/** The mean use of drinking water of inhabited dwellings by residents, against which the water indicators are read. */
export const meanWaterUse: MeanRecipe = {
  name: "mean_water_use",
  purpose: "woonfraude",
  phenomenon: "woonfraude",
  table: "dwelling_year",
  sources: ["bag", "brp", "water"],
  level: "wijk",
  where: "residents >= 1 AND water_m3 IS NOT NULL",
  value: "water_m3",
  category: {
    name: "residents",
    values: ["1", "2", "3", "4_or_more"],
    sql: "CASE WHEN residents >= 4 THEN '4_or_more' ELSE CAST(residents AS VARCHAR) END",
    labels: {
      "1": {nl: "1 bewoner", en: "1 resident"},
      "2": {nl: "2 bewoners", en: "2 residents"},
      "3": {nl: "3 bewoners", en: "3 residents"},
      "4_or_more": {nl: "4 of meer", en: "4 or more"}
    }
  },
  step: 5,
  unit: {nl: "m³ per jaar", en: "m³ a year"},
  title: {nl: "Hoeveel water is gewoon?", en: "How much water is usual?"},
  definition: {
    nl:
      "Gemiddeld drinkwaterverbruik van woningen in gebruik met een meting in dat jaar, omgerekend naar 365 dagen, naar " +
      "het aantal mensen dat er op 31 december staat ingeschreven.",
    en:
      "Mean use of drinking water of dwellings in use with a reading in that year, scaled to 365 days, by the number of " +
      "people registered there on 31 December."
  }
};
