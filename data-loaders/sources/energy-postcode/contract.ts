import type {CodeList, SourceContract} from "../contract.js";

/** The product that is read; gas is left out. */
export const ELECTRICITY = "ELK";

const PRODUCTSOORT: CodeList = {name: "productsoort", version: "1", values: [ELECTRICITY, "GAS"]};

/**
 * Mean use of small consumers per postcode, as network operators publish it every year: tab, decimal comma, streets
 * whose postcodes run from one to another, at least ten connections a row.
 */
export const energyPostcode: SourceContract = {
  id: "energy-postcode",
  name: {nl: "Kleinverbruik per postcode", en: "Small energy consumers by postcode"},
  publisher: "Netbeheerders",
  purpose: {
    nl: "Wat in een postcode gewoon is aan stroomverbruik.",
    en: "What is usual in a postcode in use of electricity."
  },
  legal_ground: {
    nl: "Open data van de netbeheerders; gemiddelden van ten minste tien aansluitingen",
    en: "Open data of the network operators; means of at least ten connections"
  },
  retention: {nl: "Onbeperkt: openbaar.", en: "Unlimited: public."},
  status: "public",
  files: {
    kleinverbruik: {
      format: {type: "csv", separator: "\t", encoding: "utf-8"},
      decimal: ",",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      // Operators, streets, meters and shares of tariffs; the header ends in a tab.
      other_columns: "ignored",
      columns: {
        POSTCODE_VAN: {as: "postcode_id", fate: "pseudonymised", required: true, type: "text"},
        POSTCODE_TOT: {
          as: "postcode_until",
          fate: "checked",
          required: true,
          type: "text",
          note: "a row holds for every postcode from the one to the other"
        },
        PRODUCTSOORT: {as: "product", fate: "checked", required: true, type: "code", codes: PRODUCTSOORT},
        "Aantal Aansluitingen": {as: "connections", fate: "used", required: true, type: "integer", min: 1},
        SJV: {
          as: "mean_kwh",
          fate: "used",
          type: "decimal",
          min: 0,
          unit: "kWh",
          note: "standard yearly use, net of feed-in; m³ in rows of gas, which are left out"
        },
        JAAR: {
          as: "year",
          fate: "used",
          optional: true,
          type: "integer",
          min: 2009,
          max: 2100,
          note: "no such column where each year has a file of its own: then the config says which year it is"
        }
      },
      key: [],
      duplicates: "dropped"
    }
  }
};
