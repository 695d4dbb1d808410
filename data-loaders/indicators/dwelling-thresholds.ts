import type {Localized} from "../../src/lib/i18n/locale.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

const MONTHS: Localized = {nl: "maanden", en: "months"};

type Threshold = IndicatorCard["thresholds"][number];

/*
 * The only place where a threshold on dwellings stands: the cards show these objects and the cube's SQL takes
 * its numbers, and the names of its categories, from them.
 */

export const UNINHABITED_WATER: Threshold = {
  name: {nl: "water: minder dan", en: "water: less than"},
  value: 7,
  unit: {nl: "m³ per 365 dagen", en: "m³ per 365 days"},
  source: cited(
    "Vaste rechtspraak (Centrale Raad van Beroep): onder 7 m³ per jaar geldt een woning vermoedelijk als onbewoond.",
    "Settled case law (Centrale Raad van Beroep): below 7 m³ a year a dwelling is presumed to be uninhabited.",
    "https://www.trouw.nl/economie/laag-waterverbruik-bijstandsfraude-die-conclusie-trekt-gemeente-nogal-eens-te-snel~b16a4810/"
  )
};

export const INHABITED_WATER: Threshold = {
  name: {nl: "water: meer dan", en: "water: more than"},
  value: 15,
  unit: {nl: "m³ per 365 dagen", en: "m³ per 365 days"},
  source: cited(
    "Voorstel van Buurtpeil: een derde van wat één persoon gemiddeld gebruikt (129 liter per dag, 47 m³ per jaar).",
    "Proposed by Buurtpeil: a third of what one person uses on average (129 litres a day, 47 m³ a year).",
    "https://www.cbs.nl/nl-nl/longread/aanvullende-statistische-diensten/2022/watergebruik-thuis--wgt---2021/4-totaal-watergebruik"
  )
};

export const UNREGISTERED_MONTHS: Threshold = {
  name: {nl: "niemand ingeschreven: meer dan", en: "nobody registered: more than"},
  value: 6,
  unit: MONTHS,
  source: cited(
    "Regel van TNO voor spookbewoning.",
    "Rule of TNO for ghost occupancy.",
    "https://www.gemeente.nu/veiligheid/spookbewoning-voortaan-sneller-opsporen/"
  )
};

export const MONTHS_MISSED_AT_MOST: Threshold = {
  name: {nl: "maanden zonder inschrijving: hoogstens", en: "months without registration: at most"},
  value: 1,
  unit: MONTHS,
  source: {
    nl: "Voorstel van Buurtpeil: een verhuizing laat een woning vaak enkele weken zonder inschrijving.",
    en: "Proposed by Buurtpeil: a move often leaves a dwelling without a registration for some weeks."
  }
};

export const CROWDED_AREA: Threshold = {
  name: {nl: "vloeroppervlakte per bewoner: minder dan", en: "floor area per resident: less than"},
  value: 12,
  unit: {nl: "m²", en: "m²"},
  source: cited(
    "Bouwbesluit 2012, artikel 7.18: niet meer dan één persoon per 12 m² gebruiksoppervlakte.",
    "Bouwbesluit 2012 (building decree), article 7.18: at most one person per 12 m² of floor area.",
    "https://rijksoverheid.bouwbesluit.com/Inhoud/docs/wet/bb2012/hfd7/afd7-3/art7-18"
  )
};

function cited(nl: string, en: string, address: string): Localized {
  return {nl: `${nl} ${address}`, en: `${en} ${address}`};
}
