import type {CodeList, SourceContract} from "../contract.js";
import {meterReading} from "../meter-reading.js";

export const SOORT_METING: CodeList = {
  name: "soort meting",
  version: "1",
  values: ["gemeten", "geschat"],
  variants: {g: "gemeten", s: "geschat", slim: "gemeten", "op afstand gemeten": "gemeten"}
};

/**
 * Electricity per connection, as a network operator could deliver it under an agreement. No such delivery is
 * public, so the layout is our assumption: one row per connection (EAN code) and year, joined to BAG by the operator.
 */
export const energy: SourceContract = {
  id: "energy",
  name: {nl: "Elektriciteitsverbruik per aansluiting", en: "Electricity use per connection"},
  publisher: "Netbeheerder",
  purpose: {
    nl: "Of een woning bewoond lijkt waar niemand staat ingeschreven, en of het verbruik ver boven dat van de straat ligt; altijd naast een tweede bron, geteld per gebied.",
    en: "Whether a dwelling seems lived in where nobody is registered, and whether its use lies far above that of its street; always beside a second source, counted per area."
  },
  legal_ground: {
    nl: "AVG artikel 6, eerste lid, onder e, met Huisvestingswet 2014 en Opiumwet artikel 13b; leveringsovereenkomst en DPIA van de gemeente",
    en: "GDPR article 6(1)(e) with the Housing Act 2014 and the Opium Act article 13b; supply agreement and DPIA of the municipality"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem; de levering wordt binnen drie maanden vernietigd.",
    en: "Only while the snapshot is made, under a pseudonym; the delivery is destroyed within three months."
  },
  status: "register",
  files: {
    jaarverbruik: {
      format: {type: "parquet"},
      decimal: ".",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        EAN: {as: "connection_id", fate: "checked", required: true, type: "text", note: "eighteen digits"},
        adresseerbaarObjectIdentificatie: {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where the operator found no BAG object for the connection"
        },
        jaar: {as: "year", fate: "used", required: true, type: "integer", min: 2000, max: 2100},
        elektriciteit_kwh: {
          as: "electricity_kwh",
          fate: "used",
          type: "decimal",
          min: 0,
          max: 10000000,
          unit: "kWh",
          note: "taken from the grid; what panels make and the dwelling uses itself is not seen. Empty is no reading"
        },
        ...meterReading(SOORT_METING),
        teruglevering_kwh: {as: "feed_in_kwh", fate: "dropped", optional: true, type: "decimal"},
        gas_m3: {as: "gas_m3", fate: "dropped", optional: true, type: "decimal"}
      },
      key: ["EAN", "jaar"],
      duplicates: "dropped"
    }
  }
};
