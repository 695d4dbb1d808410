import type {CodeList, FileContract, SourceContract} from "../contract.js";

/** The eight statuses of a verblijfsobject. */
export const VBO_STATUS: CodeList = {
  name: "BAG status verblijfsobject",
  version: "Catalogus BAG 2018",
  values: [
    "Verblijfsobject gevormd",
    "Niet gerealiseerd verblijfsobject",
    "Verblijfsobject in gebruik (niet ingemeten)",
    "Verblijfsobject in gebruik",
    "Verbouwing verblijfsobject",
    "Verblijfsobject buiten gebruik",
    "Verblijfsobject ingetrokken",
    "Verblijfsobject ten onrechte opgevoerd"
  ]
};

/** Statuses under which a dwelling counts. */
export const IN_USE: readonly string[] = [
  "Verblijfsobject in gebruik",
  "Verblijfsobject in gebruik (niet ingemeten)"
];

export const GEBRUIKSDOEL: CodeList = {
  name: "BAG gebruiksdoel",
  version: "Catalogus BAG 2018",
  values: [
    "woonfunctie",
    "bijeenkomstfunctie",
    "celfunctie",
    "gezondheidszorgfunctie",
    "industriefunctie",
    "kantoorfunctie",
    "logiesfunctie",
    "onderwijsfunctie",
    "sportfunctie",
    "winkelfunctie",
    "overige gebruiksfunctie"
  ]
};

/** The ten statuses of a pand. */
export const PAND_STATUS: CodeList = {
  name: "BAG status pand",
  version: "Catalogus BAG 2018",
  values: [
    "Bouwvergunning verleend",
    "Niet gerealiseerd pand",
    "Bouw gestart",
    "Pand in gebruik (niet ingemeten)",
    "Pand in gebruik",
    "Verbouwing pand",
    "Sloopvergunning verleend",
    "Pand gesloopt",
    "Pand buiten gebruik",
    "Pand ten onrechte opgevoerd"
  ]
};

export const NUMMERAANDUIDING_STATUS: CodeList = {
  name: "BAG status nummeraanduiding",
  version: "Catalogus BAG 2018",
  values: ["Naamgeving uitgegeven", "Naamgeving ingetrokken"]
};

/** Floor areas that BAG writes where the area is not known, m². */
export const PLACEHOLDER_AREAS: readonly number[] = [1, 999999];

const CSV = {
  format: {type: "csv", separator: ";", encoding: "utf-8"},
  decimal: ".",
  padding: "none",
  missing: [],
  minimum_rows: 1,
  other_columns: "refused"
} satisfies Partial<FileContract>;

/**
 * The register of addresses and buildings. The fields are those of the catalogue; that they come as one `;`
 * separated table a kind of object is how municipal extracts do it, our assumption.
 */
export const bag: SourceContract = {
  id: "bag",
  name: {nl: "Basisregistratie Adressen en Gebouwen", en: "Register of Addresses and Buildings"},
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Welke woningen er zijn, waar en hoe groot: de eenheid waarover per buurt wordt geteld, voor elk doel in het doelenregister.",
    en: "Which dwellings exist, where, how large: the unit that is counted per neighbourhood, for every purpose in the register of purposes."
  },
  legal_ground: {
    nl: "Wet basisregistratie adressen en gebouwen; AVG artikel 6, eerste lid, onder e",
    en: "Act on the register of addresses and buildings; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, in het geheugen.",
    en: "Only while the snapshot is made, in memory."
  },
  status: "register",
  files: {
    verblijfsobjecten: {
      ...CSV,
      columns: {
        identificatie: {
          as: "object_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["01"]
        },
        gebruiksdoelen: {as: "purposes", fate: "used", required: true, type: "codes", codes: GEBRUIKSDOEL},
        oppervlakte: {
          as: "floor_area_m2",
          fate: "used",
          required: true,
          type: "integer",
          min: 1,
          max: 999999,
          unit: "m²",
          note: "1 and 999999 are placeholders for an unknown area and become missing"
        },
        status: {
          as: "status",
          fate: "used",
          required: true,
          type: "code",
          codes: VBO_STATUS,
          note: "the status on the day of the extract counts for every year: the extract holds no history"
        },
        geometrie: {as: "point", fate: "placed", required: true, type: "rd_point", unit: "RD New, m"},
        maaktDeelUitVan: {
          as: "building_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["10"],
          note: "the first building where an object lies in more than one"
        },
        heeftAlsHoofdadres: {as: "address_id", fate: "pseudonymised", type: "bag_id", kinds: ["20"]}
      },
      key: ["identificatie"]
    },
    panden: {
      ...CSV,
      columns: {
        identificatie: {
          as: "building_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["10"]
        },
        oorspronkelijkBouwjaar: {
          as: "built_year",
          fate: "used",
          type: "integer",
          min: 1005,
          max: 9999,
          note: "1005 and 9999 are placeholders for an unknown year"
        },
        status: {as: "status", fate: "used", required: true, type: "code", codes: PAND_STATUS},
        geometrie: {as: "outline", fate: "dropped", optional: true, type: "text"}
      },
      key: ["identificatie"]
    },
    nummeraanduidingen: {
      ...CSV,
      columns: {
        identificatie: {
          as: "address_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["20"]
        },
        postcode: {
          as: "postcode_id",
          fate: "pseudonymised",
          type: "text",
          note: "empty for addresses without one, as BAG allows; no indicator shows anything by postcode"
        },
        status: {as: "status", fate: "used", required: true, type: "code", codes: NUMMERAANDUIDING_STATUS},
        huisnummer: {as: "number", fate: "dropped", type: "text"},
        huisletter: {as: "letter", fate: "dropped", type: "text"},
        huisnummertoevoeging: {as: "addition", fate: "dropped", type: "text"},
        openbareRuimteNaam: {as: "street", fate: "dropped", type: "text"},
        typeAdresseerbaarObject: {as: "object_kind", fate: "dropped", type: "text"}
      },
      key: ["identificatie"]
    }
  }
};
