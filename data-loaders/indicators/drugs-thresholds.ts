import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

type Threshold = IndicatorCard["thresholds"][number];

const TNO = "https://www.gemeente.nu/veiligheid/spookbewoning-voortaan-sneller-opsporen/";

export const ELECTRICITY_RATIO: Threshold = {
  name: {nl: "stroom: minstens", en: "electricity: at least"},
  value: 3,
  unit: {nl: "keer het gemiddelde van de postcode", en: "times the mean of the postcode"},
  source: {
    nl:
      "Voorstel van Buurtpeil, niet geijkt op gevonden kwekerijen. In de regel van TNO is hoog stroomverbruik één van " +
      `meer aanwijzingen, nooit de enige. ${TNO}`,
    en:
      "Proposed by Buurtpeil, not calibrated on farms that were found. In the rule of TNO high electricity use is one of " +
      `several hints, never the only one. ${TNO}`
  }
};

export const REPORT_MONTHS: Threshold = {
  name: {nl: "anonieme melding: in de laatste", en: "anonymous report: in the last"},
  value: 24,
  unit: {nl: "maanden tot en met 31 december", en: "months up to and including 31 December"},
  source: {
    nl: "Voorstel van Buurtpeil: even lang als adressignalen meetellen; oudere meldingen zeggen weinig over nu.",
    en: "Proposed by Buurtpeil: as long as address signals are counted; older reports say little about now."
  }
};
