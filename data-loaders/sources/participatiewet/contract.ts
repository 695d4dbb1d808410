import type {CodeList, FileContract, SourceContract} from "../contract.js";

export const REGELING: CodeList = {
  name: "regeling",
  version: "2024",
  values: ["PW", "IOAW", "IOAZ"],
  variants: {Participatiewet: "PW", "P-wet": "PW", "Pw.": "PW"}
};

export const SOORT_BESLUIT: CodeList = {
  name: "soort besluit",
  version: "1",
  // A breach of the duty to inform (Participatiewet, article 17); every other decision.
  values: ["inlichtingenplicht", "overig"],
  variants: {
    "schending inlichtingenplicht": "inlichtingenplicht",
    "art. 17 Pw": "inlichtingenplicht",
    "inlichtingen plicht": "inlichtingenplicht",
    "overig besluit": "overig",
    heronderzoek: "overig",
    kostendelersnorm: "overig",
    arbeidsverplichting: "overig"
  }
};

export const JA_NEE: CodeList = {
  name: "ja/nee",
  version: "1",
  values: ["J", "N"],
  variants: {ja: "J", nee: "N"}
};

const WORKBOOK = {
  decimal: ",",
  padding: "none",
  missing: ["n.v.t.", "-"],
  minimum_rows: 1,
  other_columns: "refused",
  duplicates: "dropped"
} satisfies Partial<FileContract>;

const FIRST_DAY = "1980-01-01";

/**
 * Benefits and decisions. No open schema of a benefits system exists, so file and column names are this
 * project's: the application manager maps them once, and the workbook is what a query tool of such a system
 * writes. What a supplier must confirm stands with the columns.
 */
export const participatiewet: SourceContract = {
  id: "participatiewet",
  name: {nl: "Uitkeringen Participatiewet", en: "Benefits under the Participation Act"},
  publisher: "Gemeente {gemeente}, Werk en Inkomen",
  purpose: {
    nl: "Zicht op de inlichtingenplicht per wijk: hoeveel uitkeringen er zijn, en bij hoeveel een schending onherroepelijk is vastgesteld.",
    en: "Insight into the duty to inform per district: how many benefits there are, and in how many a breach has been established beyond appeal."
  },
  legal_ground: {
    nl: "Participatiewet, artikelen 17 en 64; AVG artikel 6, eerste lid, onder e, en artikel 89",
    en: "Participation Act, articles 17 and 64; GDPR article 6(1)(e) and article 89"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem.",
    en: "Only while the snapshot is made, under a pseudonym."
  },
  status: "register",
  files: {
    uitkeringen: {
      ...WORKBOOK,
      format: {type: "excel", sheet: "Uitkeringen"},
      columns: {
        Dossiernummer: {
          as: "dossier_id",
          fate: "pseudonymised",
          required: true,
          type: "text",
          note: "one for each spell on benefit of a household; a removal within town gives a new row, not a new dossier"
        },
        BSN: {
          as: "person_id",
          fate: "pseudonymised",
          required: true,
          type: "citizen_number",
          note: "the recipient; a partner who receives it as well is a row of the same dossier"
        },
        Naam: {as: "name", fate: "dropped", type: "text"},
        "BAG-id uitkeringsadres": {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "the address to which the benefit is tied; empty for people without a home"
        },
        Regeling: {as: "scheme", fate: "checked", required: true, type: "code", codes: REGELING},
        Leefvorm: {as: "household_type", fate: "dropped", type: "text"},
        Ingangsdatum: {as: "paid_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        Einddatum: {
          as: "paid_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the first day without benefit at this address; empty: still paid"
        },
        Aantekeningen: {as: "notes", fate: "dropped", type: "text", note: "free text of the case worker"}
      },
      key: ["Dossiernummer", "BSN", "Ingangsdatum"]
    },
    besluiten: {
      ...WORKBOOK,
      format: {type: "excel", sheet: "Besluiten"},
      columns: {
        Besluitnummer: {as: "decision_number", fate: "checked", required: true, type: "text"},
        Dossiernummer: {as: "dossier_id", fate: "pseudonymised", required: true, type: "text"},
        Besluitdatum: {as: "decided_on", fate: "used", required: true, type: "date", min: FIRST_DAY},
        "Soort besluit": {
          as: "kind",
          fate: "used",
          required: true,
          type: "code",
          codes: SOORT_BESLUIT,
          note: "our two kinds; the list of decision codes differs by system and must be mapped with its manager"
        },
        Onherroepelijk: {
          as: "irrevocable",
          fate: "used",
          required: true,
          type: "code",
          codes: JA_NEE,
          note: "J when the term for objection and appeal is over; only such a decision counts as a breach"
        },
        Toelichting: {as: "explanation", fate: "dropped", type: "text"}
      },
      key: ["Besluitnummer"]
    }
  }
};
