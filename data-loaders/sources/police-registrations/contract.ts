import type {CodeList, SourceContract} from "../contract.js";

export const SOORT_REGISTRATIE: CodeList = {
  name: "soort registratie",
  version: "1",
  values: ["drugs_hard", "drugs_soft", "drugs_onbekend", "overlast_woon", "overlast_jeugd"],
  variants: {
    harddrugs: "drugs_hard",
    "lijst I": "drugs_hard",
    softdrugs: "drugs_soft",
    "lijst II": "drugs_soft",
    drugs: "drugs_onbekend",
    "drugs (onbekend)": "drugs_onbekend",
    burengerucht: "overlast_woon",
    "overlast wonen": "overlast_woon",
    "overlast jeugd": "overlast_jeugd",
    "overlast door jeugd": "overlast_jeugd"
  }
};

/**
 * Incidents that the police register and share with the municipality. The police work with codes of their own
 * (maatschappelijke klassen), which change over the years; this contract asks for our five kinds, and the table
 * from their codes to these must be made and kept with the police unit. Hard and soft drugs are told apart only
 * where the registration does. Points are those of the street, not of an address.
 */
export const policeRegistrations: SourceContract = {
  id: "police-registrations",
  name: {nl: "Registraties van de politie", en: "Police registrations"},
  publisher: "Politie",
  purpose: {
    nl: "Zicht op drugs en op woon- en jeugdoverlast per wijk en buurt: wat de politie ervan registreert, naast wat er gemeld wordt.",
    en: "Insight into drugs and nuisance per district and neighbourhood: what the police register, beside what is reported."
  },
  legal_ground: {
    nl: "Wet politiegegevens, artikelen 16 en 20, met een besluit tot verstrekking; Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e",
    en: "Police Data Act, articles 16 and 20, with a decision to provide; Municipalities Act, article 172; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname; namen en adressen worden niet geleverd.",
    en: "Only while the snapshot is made; names and addresses are not delivered."
  },
  status: "register",
  data: "criminal",
  files: {
    registraties: {
      format: {type: "csv", separator: ";", encoding: "windows-1252"},
      decimal: ",",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      duplicates: "dropped",
      columns: {
        Registratienummer: {as: "incident_number", fate: "checked", required: true, type: "text"},
        Soort: {as: "kind", fate: "used", required: true, type: "code", codes: SOORT_REGISTRATIE},
        Pleegdatum: {
          as: "occurred_on",
          fate: "used",
          required: true,
          type: "date",
          min: "2010-01-01",
          note: "the first day, where it lasted; a registration may come months later"
        },
        Locatie: {as: "point", fate: "placed", required: true, type: "rd_point"},
        Straat: {as: "street", fate: "dropped", type: "text"},
        Omschrijving: {as: "description", fate: "dropped", type: "text", note: "free text: may name people"}
      },
      key: ["Registratienummer"]
    }
  }
};
