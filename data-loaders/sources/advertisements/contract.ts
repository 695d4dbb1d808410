import type {CodeList, SourceContract} from "../contract.js";

export const ADVERTENTIESOORT: CodeList = {
  name: "advertentiesoort",
  version: "1",
  values: ["kamerverhuur", "vakantieverhuur", "koop"],
  variants: {
    kamer: "kamerverhuur",
    "kamer te huur": "kamerverhuur",
    studio: "kamerverhuur",
    vakantie: "vakantieverhuur",
    vakantiewoning: "vakantieverhuur",
    "short stay": "vakantieverhuur",
    "te koop": "koop",
    koopwoning: "koop"
  }
};

const FIRST_DAY = "2010-01-01";

/**
 * Public advertisements of rooms, holiday lets and dwellings for sale, collected by a supplier that matches them
 * to BAG. There is no common layout; this one is our assumption. Many name no address, so a count of matched ones
 * is a lower limit.
 */
export const advertisements: SourceContract = {
  id: "advertisements",
  name: {
    nl: "Advertenties: kamers, vakantieverhuur, koop",
    en: "Advertisements: rooms, holiday lets, for sale"
  },
  publisher: "Leverancier van woningadvertenties",
  purpose: {
    nl: "Of een woning is aangeboden per kamer, voor vakanties of te koop: een teken naast andere, en de onschuldige verklaring van leegstand.",
    en: "Whether a dwelling was offered by the room, for holidays or for sale: a sign beside others, and the innocent explanation of an empty home."
  },
  legal_ground: {
    nl: "Huisvestingswet 2014, artikelen 21 en 23a; AVG artikel 6, eerste lid, onder e",
    en: "Housing Act 2014, articles 21 and 23a; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem; titel, tekst, prijs en link worden niet geladen.",
    en: "Only while the snapshot is made, under a pseudonym; title, text, price and link are not loaded."
  },
  status: "register",
  files: {
    advertenties: {
      format: {type: "json_lines"},
      decimal: ".",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        id: {as: "advertisement_id", fate: "checked", required: true, type: "text"},
        soort: {as: "kind", fate: "used", required: true, type: "code", codes: ADVERTENTIESOORT},
        "adres.adresseerbaarObjectIdentificatie": {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where the advertisement names no address that could be matched"
        },
        "adres.postcode": {as: "postcode", fate: "dropped", optional: true, type: "text"},
        "online.van": {as: "online_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        "online.tot": {
          as: "online_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the day on which it was gone; empty: still there"
        },
        titel: {as: "title", fate: "dropped", optional: true, type: "text"},
        tekst: {as: "body", fate: "dropped", optional: true, type: "text"},
        prijs: {as: "price", fate: "dropped", optional: true, type: "decimal"},
        url: {as: "url", fate: "dropped", optional: true, type: "text"}
      },
      key: ["id"],
      duplicates: "dropped"
    }
  }
};
