import type {CodeList, SourceContract} from "../contract.js";

export const VERGUNNINGSOORT: CodeList = {
  name: "vergunningsoort",
  version: "1",
  values: ["omzetting", "horeca", "alcohol"],
  variants: {
    omzettingsvergunning: "omzetting",
    "omzetting zelfstandige woonruimte": "omzetting",
    "kamerverhuur (omzetting)": "omzetting",
    exploitatievergunning: "horeca",
    "horeca-exploitatie": "horeca",
    alcoholwetvergunning: "alcohol",
    alcoholvergunning: "alcohol",
    "drank- en horecavergunning": "alcohol"
  }
};

export const BESLUIT: CodeList = {
  name: "besluit op vergunningaanvraag",
  version: "1",
  values: ["verleend", "geweigerd", "ingetrokken"],
  variants: {toegekend: "verleend", afgewezen: "geweigerd", "verleend onder voorwaarden": "verleend"}
};

const FIRST_DAY = "1950-01-01";

/** Permits from the municipality's own administration; every municipality keeps its own list, so the layout is our assumption. */
export const permits: SourceContract = {
  id: "permits",
  name: {
    nl: "Vergunningen: omzetting, horeca, alcohol",
    en: "Permits: room-letting conversion, catering, alcohol"
  },
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Welke woningen met vergunning kamers verhuren, zodat die niet als illegale kamerverhuur worden geteld.",
    en: "Which dwellings let rooms with a permit, so that they are not counted as illegal room letting."
  },
  legal_ground: {
    nl: "Huisvestingswet 2014, artikel 21; AVG artikel 6, eerste lid, onder e",
    en: "Housing Act 2014, article 21; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem.",
    en: "Only while the snapshot is made, under a pseudonym."
  },
  status: "register",
  files: {
    vergunningen: {
      format: {type: "excel", sheet: "Vergunningen"},
      decimal: ",",
      padding: "none",
      missing: ["onbekend"],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        Zaaknummer: {as: "case_number", fate: "checked", required: true, type: "text"},
        "BAG-object": {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where the case names an address that BAG does not have"
        },
        Vergunningsoort: {as: "kind", fate: "used", required: true, type: "code", codes: VERGUNNINGSOORT},
        Besluit: {
          as: "decision",
          fate: "used",
          type: "code",
          codes: BESLUIT,
          note: "empty while the application is under way"
        },
        "Geldig vanaf": {as: "valid_from", fate: "used", type: "date", min: FIRST_DAY},
        "Geldig tot": {
          as: "valid_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          max: "2099-12-31",
          note: "the first day on which it is not valid; empty: until further notice; of a withdrawn one the day of withdrawal"
        },
        Adres: {as: "address_text", fate: "dropped", type: "text"},
        Aanvrager: {as: "applicant", fate: "dropped", type: "text"},
        Toelichting: {as: "remarks", fate: "dropped", type: "text"}
      },
      key: ["Zaaknummer"],
      duplicates: "dropped"
    }
  }
};
