import type {CodeList, SourceContract} from "../contract.js";

export const FENOMEEN: CodeList = {
  name: "fenomeen",
  version: "1",
  values: [
    "woonfraude",
    "spookbewoning",
    "overbewoning",
    "kamerverhuur",
    "uitkeringsfraude",
    "drugs",
    "overlast"
  ]
};

export const SOORT_INTERVENTIE: CodeList = {
  name: "soort interventie",
  version: "1",
  values: ["gebiedsaanpak", "handhavingsactie", "voorlichting", "cameratoezicht", "jongerenwerk"],
  variants: {gebiedsgericht: "gebiedsaanpak", handhaving: "handhavingsactie", camera: "cameratoezicht"}
};

/** What the municipality did where and when, at the level of an area: no person and no address is in it. */
export const interventions: SourceContract = {
  id: "interventions",
  name: {nl: "Interventies van de gemeente", en: "Interventions by the municipality"},
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Bij een reeks cijfers laten zien wanneer er in een gebied iets is ondernomen.",
    en: "To show with a series of figures when something was done in an area."
  },
  legal_ground: {
    nl: "Geen persoonsgegevens: door het college vastgestelde acties per buurt of wijk",
    en: "No personal data: actions per neighbourhood or district, decided by the municipal executive"
  },
  retention: {
    nl: "Openbaar; zolang de cijfers worden getoond.",
    en: "Public; as long as the figures are shown."
  },
  status: "public",
  files: {
    interventies: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ",",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        gebied: {
          as: "area",
          fate: "used",
          required: true,
          type: "area",
          note: "code of a buurt or wijk, never an address"
        },
        fenomeen: {as: "phenomenon", fate: "used", required: true, type: "code", codes: FENOMEEN},
        soort: {as: "kind", fate: "used", required: true, type: "code", codes: SOORT_INTERVENTIE},
        begin: {as: "starts", fate: "used", required: true, type: "date", min: "2010-01-01"},
        einde: {
          as: "ends",
          fate: "used",
          type: "date",
          min: "2010-01-01",
          max: "2100-12-31",
          note: "the last day; empty: still going on; may lie in the future, as planned"
        }
      },
      key: ["gebied", "fenomeen", "soort", "begin"]
    }
  }
};
