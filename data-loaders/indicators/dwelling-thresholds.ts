import type {Localized} from "../../src/lib/i18n/locale.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

const MONTHS: Localized = {nl: "maanden", en: "months"};
const YEARS: Localized = {
  nl: "kalenderjaren: het jaar zelf en het vorige",
  en: "calendar years: the year itself and the one before"
};
const LITRES_A_DAY =
  "https://www.cbs.nl/nl-nl/longread/aanvullende-statistische-diensten/2022/watergebruik-thuis--wgt---2021/4-totaal-watergebruik";
const TNO_RULE = "https://www.gemeente.nu/veiligheid/spookbewoning-voortaan-sneller-opsporen/";

type Threshold = IndicatorCard["thresholds"][number];

/*
 * The only place where a threshold on dwellings stands: the cards show these objects; the link and the cubes take
 * their numbers, and the names of their categories, from them.
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
    LITRES_A_DAY
  )
};

export const UNREGISTERED_MONTHS: Threshold = {
  name: {nl: "niemand ingeschreven: meer dan", en: "nobody registered: more than"},
  value: 6,
  unit: MONTHS,
  source: cited("Regel van TNO voor spookbewoning.", "Rule of TNO for ghost occupancy.", TNO_RULE)
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

export const WATER_PER_RESIDENT: Threshold = {
  name: {nl: "water: wat één persoon gemiddeld gebruikt", en: "water: what one person uses on average"},
  value: 47,
  unit: {nl: "m³ per 365 dagen", en: "m³ per 365 days"},
  source: cited(
    "CBS: 129 liter per persoon per dag in 2021.",
    "Statistics Netherlands: 129 litres per person per day in 2021.",
    LITRES_A_DAY
  )
};

export const TIMES_WATER: Threshold = {
  name: {nl: "water: meer dan", en: "water: more than"},
  value: 2,
  unit: {
    nl: "keer het gemiddelde voor het aantal ingeschreven personen",
    en: "times the average for the number of people registered"
  },
  source: {
    nl: "Voorstel van Buurtpeil: ruim genoeg voor een bad, een tuin of een lek dat snel is verholpen.",
    en: "Proposed by Buurtpeil: wide enough for a bath, a garden or a leak that is soon mended."
  }
};

export const HIGH_ELECTRICITY: Threshold = {
  name: {nl: "stroom: meer dan", en: "electricity: more than"},
  value: 1355,
  unit: {nl: "kWh per 365 dagen", en: "kWh per 365 days"},
  source: cited(
    "Voorstel van Buurtpeil: wat één bewoner gemiddeld gebruikt (CBS, 2016); TNO noemt hoog stroomgebruik zonder getal.",
    "Proposed by Buurtpeil: what one resident uses on average (Statistics Netherlands, 2016); TNO speaks of high use and gives no number.",
    "https://www.nu.nl/wonen/5208356/elektriciteitsverbruik-per-bewoner-met-45-procent-gedaald-in-vier-jaar-tijd.html"
  )
};

export const ADDRESS_SIGNALS: Threshold = {
  name: {nl: "adressignalen: minstens", en: "address signals: at least"},
  value: 2,
  unit: {nl: "signalen", en: "signals"},
  source: {
    nl: "Voorstel van Buurtpeil: een enkel signaal leidt vaak niet tot een wijziging.",
    en: "Proposed by Buurtpeil: a single signal often leads to no change."
  }
};

export const SIGNAL_YEARS: Threshold = {
  name: {nl: "signalen tellen mee over", en: "signals are counted over"},
  value: 2,
  unit: YEARS,
  source: {nl: "Voorstel van Buurtpeil.", en: "Proposed by Buurtpeil."}
};

export const DEPARTURE_YEARS: Threshold = {
  name: {nl: "een vertrek telt mee over", en: "a departure is counted over"},
  value: 2,
  unit: YEARS,
  source: {nl: "Voorstel van Buurtpeil.", en: "Proposed by Buurtpeil."}
};

export const HOUSEHOLDS_SHARING: Threshold = {
  name: {nl: "huishoudens in één woning: minstens", en: "households in one dwelling: at least"},
  value: 3,
  unit: {nl: "huishoudens", en: "households"},
  source: {
    nl:
      "Voorstel van Buurtpeil. De grens die telt staat in de huisvestingsverordening van de gemeente " +
      "(Huisvestingswet 2014, artikel 21); neem die over.",
    en:
      "Proposed by Buurtpeil. The limit that counts is in the housing by-law of the municipality " +
      "(Huisvestingswet 2014, article 21); take that one."
  }
};

function cited(nl: string, en: string, address: string): Localized {
  return {nl: `${nl} ${address}`, en: `${en} ${address}`};
}
