import type {CodeList, SourceContract} from "../contract.js";

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

/** Floor areas that BAG writes where the area is not known, m². */
export const PLACEHOLDER_AREAS: readonly number[] = [1, 999999];

export const bag: SourceContract = {
  id: "bag",
  name: {nl: "Basisregistratie Adressen en Gebouwen", en: "Register of Addresses and Buildings"},
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Zicht op woon- en adresfraude per buurt: welke woningen er zijn, waar en hoe groot.",
    en: "Insight into housing and address fraud per neighbourhood: which dwellings exist, where, how large."
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
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ".",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
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
        maaktDeelUitVan: {as: "building_id", fate: "dropped", type: "text"},
        heeftAlsHoofdadres: {as: "address_id", fate: "dropped", type: "text"}
      },
      key: ["identificatie"]
    }
  }
};
