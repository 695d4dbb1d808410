import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import {UNINHABITED_WATER} from "./dwelling-thresholds.js";

const TROUW =
  "https://www.trouw.nl/economie/laag-waterverbruik-bijstandsfraude-die-conclusie-trekt-gemeente-nogal-eens-te-snel~b16a4810/";

/** The number of dwellings at large; what it is worth in a benefit case is a story of its own. */
export const BENEFIT_WATER: IndicatorCard["thresholds"][number] = {
  ...UNINHABITED_WATER,
  source: {
    nl:
      "Vaste rechtspraak (Centrale Raad van Beroep): onder 7 m³ per jaar geldt een woning vermoedelijk als onbewoond, " +
      "en mag de bewoner het tegendeel laten zien. Vaak was water niet genoeg: van 16 zaken die Trouw telde hield het " +
      `besluit van de gemeente in de helft stand. ${TROUW}`,
    en:
      "Settled case law (Centrale Raad van Beroep): below 7 m³ a year a dwelling is presumed to be uninhabited, and the " +
      "resident may show otherwise. Water was often not enough: of 16 cases that the newspaper Trouw counted, the " +
      `municipality's decision stood in half. ${TROUW}`
  }
};
