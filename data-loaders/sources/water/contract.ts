import type {CodeList, SourceContract} from "../contract.js";
import {meterReading} from "../meter-reading.js";

export const SOORT_METING: CodeList = {name: "soort meting", version: "1", values: ["gemeten", "geschat"]};

export const water: SourceContract = {
  id: "water",
  name: {nl: "Drinkwaterverbruik per aansluiting", en: "Drinking water per connection"},
  publisher: "Drinkwaterbedrijf",
  purpose: {
    nl: "Zicht op woon- en adresfraude per buurt: of een woning bewoond lijkt.",
    en: "Insight into housing and address fraud per neighbourhood: whether a dwelling seems lived in."
  },
  legal_ground: {
    nl: "AVG artikel 6, eerste lid, onder e, met Huisvestingswet 2014; leveringsovereenkomst en DPIA van de gemeente",
    en: "GDPR article 6(1)(e) with the Housing Act 2014; supply agreement and DPIA of the municipality"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem.",
    en: "Only while the snapshot is made, under a pseudonym."
  },
  status: "register",
  files: {
    jaarverbruik: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ",",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        aansluitnummer: {as: "connection_id", fate: "checked", required: true, type: "text"},
        adresseerbaarObjectIdentificatie: {
          as: "object_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["01", "02", "03"]
        },
        jaar: {as: "year", fate: "used", required: true, type: "integer", min: 2000, max: 2100},
        verbruik_m3: {
          as: "use_m3",
          fate: "used",
          type: "decimal",
          min: 0,
          max: 100000,
          unit: "m³",
          note: "empty is no reading"
        },
        ...meterReading(SOORT_METING)
      },
      key: ["aansluitnummer", "jaar"]
    }
  }
};
