import type {CodeList, SourceContract} from "../contract.js";

/** All adults; the other ages are parts of them. */
export const ADULTS = "20300";
/** The estimate itself, beside its lower and upper limit. */
export const VALUE = "MW00000";

const LEEFTIJD: CodeList = {name: "Leeftijd", version: "50090NED", values: [ADULTS, "53115", "80200"]};
const MARGES: CodeList = {name: "Marges", version: "50090NED", values: [VALUE, "MOG0095", "MBG0095"]};

/**
 * Figures of adults by neighbourhood, StatLine `UntypedDataSet` of table 50090NED. One measure is read, that of
 * money; the others are about health and are never loaded.
 */
export const rivm: SourceContract = {
  id: "rivm",
  name: {nl: "Moeite met rondkomen", en: "Trouble making ends meet"},
  publisher: "RIVM, GGD'en en CBS",
  purpose: {
    nl: "Zien waar een indicator mee samenloopt: in welke buurten mensen moeilijk rondkomen.",
    en: "See what an indicator runs together with: in which neighbourhoods people have trouble making ends meet."
  },
  legal_ground: {nl: "Open data van het RIVM, CC BY 4.0", en: "Open data of RIVM, CC BY 4.0"},
  retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
  status: "public",
  files: {
    rondkomen: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ".",
      padding: "blanks",
      missing: ["."],
      minimum_rows: 1,
      other_columns: "ignored",
      columns: {
        Leeftijd: {as: "age", fate: "checked", required: true, type: "code", codes: LEEFTIJD},
        Marges: {as: "margin", fate: "checked", required: true, type: "code", codes: MARGES},
        WijkenEnBuurten: {as: "area", fate: "used", required: true, type: "area"},
        Perioden: {as: "period", fate: "used", required: true, type: "period"},
        MoeiteMetRondkomen_38: {
          as: "pct",
          fate: "used",
          type: "decimal",
          min: 0,
          max: 100,
          unit: "%",
          note: "of adults, over the past year; a model's estimate, withheld (`.`) where few people live"
        }
      },
      key: ["Leeftijd", "Marges", "WijkenEnBuurten", "Perioden"]
    }
  }
};
