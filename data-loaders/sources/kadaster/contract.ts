import type {CodeList, FileContract, SourceContract} from "../contract.js";

export const SOORT_EIGENAAR: CodeList = {
  name: "soort eigenaar",
  version: "1",
  values: ["eigenaar_bewoner", "particuliere_verhuurder", "corporatie", "overig"],
  variants: {
    "eigenaar-bewoner": "eigenaar_bewoner",
    "eigenaar bewoner": "eigenaar_bewoner",
    "particuliere verhuurder": "particuliere_verhuurder",
    "part. verhuurder": "particuliere_verhuurder",
    woningcorporatie: "corporatie",
    "toegelaten instelling": "corporatie"
  }
};

const CSV = {
  format: {type: "csv", separator: ";", encoding: "windows-1252"},
  decimal: ",",
  padding: "none",
  missing: [],
  minimum_rows: 1,
  other_columns: "refused"
} satisfies Partial<FileContract>;

const FIRST_DAY = "1900-01-01";
const OBJECT = {
  as: "object_id",
  fate: "pseudonymised",
  type: "bag_id",
  kinds: ["01", "02", "03"]
} as const;

/**
 * Value, owner and sales of real estate, as the municipality's tax office holds them. Real deliveries name rights
 * and owners one by one; that the tax office brings an owner to one of four kinds is our assumption.
 */
export const kadaster: SourceContract = {
  id: "kadaster",
  name: {nl: "WOZ en Kadaster", en: "Property values and land register"},
  publisher: "Gemeente {gemeente}, Kadaster",
  purpose: {
    nl: "Wat voor eigenaar een woning heeft en of zij net is verkocht: om kamerverhuur naar soort eigenaar te tellen, en als onschuldige verklaring van leegstand.",
    en: "What kind of owner a dwelling has and whether it was just sold: to count room letting by kind of owner, and as an innocent explanation of an empty home."
  },
  legal_ground: {
    nl: "Wet WOZ, artikel 37, Kadasterwet, artikel 99, en Huisvestingswet 2014; AVG artikel 6, eerste lid, onder e",
    en: "Act on property valuation, article 37, Land Register Act, article 99, and Housing Act 2014; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem; namen, waarden en koopsommen worden niet geladen.",
    en: "Only while the snapshot is made, under a pseudonym; names, values and prices are not loaded."
  },
  status: "register",
  files: {
    // No indicator needs the value yet; the other columns stay, so that the file is checked like the rest.
    woz_waarden: {
      ...CSV,
      columns: {
        wozObjectNummer: {as: "woz_number", fate: "checked", required: true, type: "text"},
        adresseerbaarObjectIdentificatie: {...OBJECT, note: "empty for objects that are no address"},
        belastingjaar: {as: "year", fate: "used", required: true, type: "integer", min: 2000, max: 2100},
        vastgesteldeWaarde: {
          as: "value_eur",
          fate: "dropped",
          type: "decimal",
          unit: "euro",
          note: "no indicator uses it yet"
        }
      },
      key: ["wozObjectNummer", "belastingjaar"],
      duplicates: "dropped"
    },
    eigendom: {
      ...CSV,
      columns: {
        kadastraleAanduiding: {as: "parcel", fate: "dropped", type: "text"},
        adresseerbaarObjectIdentificatie: {...OBJECT, required: true},
        soortEigenaar: {
          as: "owner_kind",
          fate: "used",
          required: true,
          type: "code",
          codes: SOORT_EIGENAAR,
          note: "by who owned it on the first day of the right; who moves out and lets it stays eigenaar_bewoner"
        },
        tenaamstelling: {as: "owner_name", fate: "dropped", type: "text"},
        datumVan: {as: "owned_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        datumTot: {
          as: "owned_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the day on which it is another's; empty: still the owner"
        }
      },
      key: ["adresseerbaarObjectIdentificatie", "datumVan"],
      duplicates: "dropped"
    },
    transacties: {
      ...CSV,
      columns: {
        stuknummer: {as: "deed", fate: "checked", required: true, type: "text"},
        adresseerbaarObjectIdentificatie: {...OBJECT, note: "empty for land without an address"},
        datumInschrijving: {
          as: "sold_on",
          fate: "used",
          required: true,
          type: "date",
          min: FIRST_DAY,
          note: "the day of registration, some days after the deed"
        },
        koopsom: {as: "price_eur", fate: "dropped", type: "decimal", unit: "euro"}
      },
      key: ["stuknummer", "adresseerbaarObjectIdentificatie"],
      duplicates: "dropped"
    }
  }
};
