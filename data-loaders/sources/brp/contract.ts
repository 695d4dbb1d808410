import type {CodeList, FileContract, SourceContract} from "../contract.js";

export const FUNCTIE_ADRES: CodeList = {
  name: "functieAdres",
  version: "Haal Centraal BRP 2",
  // woonadres, briefadres
  values: ["W", "B"],
  variants: {woonadres: "W", briefadres: "B"}
};

export const OPSCHORTING: CodeList = {
  name: "reden opschorting bijhouding",
  version: "LO BRP tabel 48",
  // emigratie, fout, ministerieel besluit, overleden, RNI, onbekend
  values: ["E", "F", "M", "O", "R", "."]
};

/** Yes and no, as the register's indications are exported. */
export const JA_NEE: CodeList = {
  name: "indicatie",
  version: "1",
  values: ["J", "N"],
  variants: {true: "J", false: "N", ja: "J", nee: "N"}
};

const CSV = {
  format: {type: "csv", separator: ";", encoding: "utf-8"},
  decimal: ".",
  padding: "none",
  missing: [],
  minimum_rows: 1,
  other_columns: "refused"
} satisfies Partial<FileContract>;

const FIRST_DAY = "1880-01-01";

/**
 * The register of persons, as Haal Centraal names its fields. Dates are whole: the register also knows incomplete
 * ones (`1995-00-00`, day or month unknown), which are refused as "not a date", since guessing a day would decide
 * who lived where on 31 December. The export must complete them by a rule that the data owner sets.
 */
export const brp: SourceContract = {
  id: "brp",
  name: {nl: "Basisregistratie Personen", en: "Register of Persons"},
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Hoeveel mensen en huishoudens er bij een woning staan ingeschreven en sinds wanneer, voor zicht per buurt op woon- en adresfraude en op de inlichtingenplicht.",
    en: "How many people and households are registered at a dwelling and since when, for insight per neighbourhood into housing and address fraud and the duty to inform."
  },
  legal_ground: {
    nl: "Wet basisregistratie personen, artikel 3.8; AVG artikel 6, eerste lid, onder e",
    en: "Act on the register of persons, article 3.8; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem.",
    en: "Only while the snapshot is made, under a pseudonym."
  },
  status: "register",
  files: {
    personen: {
      ...CSV,
      columns: {
        burgerservicenummer: {as: "person_id", fate: "pseudonymised", required: true, type: "citizen_number"},
        "naam.voornamen": {as: "given_names", fate: "dropped", type: "text"},
        "naam.geslachtsnaam": {as: "family_name", fate: "dropped", type: "text"},
        "geboorte.datum": {as: "born", fate: "dropped", type: "date", min: FIRST_DAY},
        geslacht: {as: "sex", fate: "dropped", type: "text"},
        "opschortingBijhouding.reden": {as: "suspended_why", fate: "used", type: "code", codes: OPSCHORTING},
        "opschortingBijhouding.datum": {
          as: "suspended",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "nobody lives anywhere from this day on; reason F (error) removes the person altogether"
        },
        vertrokkenOnbekendWaarheen: {
          as: "departed_unknown",
          fate: "used",
          optional: true,
          type: "code",
          codes: JA_NEE,
          note:
            "J: departed to an unknown place; the export makes it of reason E with country 0000, and delivers no " +
            "country of anybody. Empty means N"
        }
      },
      key: ["burgerservicenummer"]
    },
    verblijfplaatsen: {
      ...CSV,
      columns: {
        burgerservicenummer: {as: "person_id", fate: "pseudonymised", required: true, type: "citizen_number"},
        "functieAdres.code": {
          as: "address_function",
          fate: "used",
          required: true,
          type: "code",
          codes: FUNCTIE_ADRES,
          note: "only W (woonadres) makes a resident; B is a postal address"
        },
        adresseerbaarObjectIdentificatie: {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where somebody lives at no BAG object"
        },
        nummeraanduidingIdentificatie: {as: "number_id", fate: "dropped", type: "text"},
        datumVan: {as: "lives_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        datumTot: {
          as: "lives_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the day of leaving, on which the person lives here no more; empty: still here"
        },
        inOnderzoek: {
          as: "under_inquiry",
          fate: "used",
          type: "code",
          codes: JA_NEE,
          note: "J: the address of this residence is or was under inquiry (element 83.10, value 08xxxx); empty means N"
        },
        "inOnderzoek.datumIngang": {
          as: "inquiry_from",
          fate: "used",
          optional: true,
          type: "date",
          min: FIRST_DAY,
          note: "element 83.20; without it an inquiry counts as going on at the day of the extract only"
        },
        "inOnderzoek.datumEinde": {
          as: "inquiry_until",
          fate: "used",
          optional: true,
          type: "date",
          min: FIRST_DAY,
          note: "element 83.30, the day on which it ended; empty: still going on"
        },
        indicatieVastgesteldVerblijftNietOpAdres: {as: "not_at_address", fate: "dropped", type: "text"},
        "verblijfadres.officieleStraatnaam": {as: "street", fate: "dropped", type: "text"},
        "verblijfadres.huisnummer": {as: "number", fate: "dropped", type: "text"},
        "verblijfadres.postcode": {as: "postcode", fate: "dropped", type: "text"},
        "verblijfadres.woonplaats": {as: "place", fate: "dropped", type: "text"}
      },
      key: ["burgerservicenummer", "functieAdres.code", "datumVan"],
      duplicates: "dropped"
    },
    huishoudens: {
      ...CSV,
      columns: {
        huishoudnummer: {
          as: "household_id",
          fate: "pseudonymised",
          required: true,
          type: "text",
          note: "made by the municipality's own system, which derives households from kinship and address"
        },
        burgerservicenummer: {as: "person_id", fate: "pseudonymised", required: true, type: "citizen_number"},
        rol: {as: "role", fate: "dropped", type: "text"},
        datumVan: {as: "member_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        datumTot: {
          as: "member_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the day on which the person belongs to it no more; empty: still does"
        }
      },
      key: ["huishoudnummer", "burgerservicenummer", "datumVan"],
      duplicates: "dropped"
    }
  }
};
