import type {SourceContract} from "../contract.js";

const FIRST_DAY = "1900-01-01";

/** Lettings of housing corporations; each keeps its own system, so the layout is our assumption. */
export const lettings: SourceContract = {
  id: "lettings",
  name: {nl: "Verhuringen van woningcorporaties", en: "Lettings of housing corporations"},
  publisher: "Woningcorporaties in {gemeente}",
  purpose: {
    nl: "Of de huurder van een sociale huurwoning daar staat ingeschreven, en of er anderen staan ingeschreven: zicht op onderverhuur per buurt.",
    en: "Whether the tenant of social housing is registered there, and whether others are: insight into subletting per neighbourhood."
  },
  legal_ground: {
    nl: "Huisvestingswet 2014 en Woningwet; convenant woonfraude tussen gemeente en corporaties; AVG artikel 6, eerste lid, onder e",
    en: "Housing Act 2014 and Housing Corporations Act; covenant on housing fraud of municipality and corporations; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem; de levering wordt binnen drie maanden vernietigd.",
    en: "Only while the snapshot is made, under a pseudonym; the delivery is destroyed within three months."
  },
  status: "register",
  files: {
    verhuringen: {
      format: {type: "csv", separator: "\t", encoding: "utf-8"},
      decimal: ",",
      padding: "none",
      missing: ["-"],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        contractnummer: {as: "contract_number", fate: "checked", required: true, type: "text"},
        adresseerbaarObjectIdentificatie: {
          as: "object_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["01", "02", "03"]
        },
        bsnHuurder: {
          as: "person_id",
          fate: "pseudonymised",
          type: "citizen_number",
          note: "the first tenant; empty where the corporation has not checked who that is"
        },
        ingangsdatum: {as: "let_from", fate: "used", required: true, type: "date", min: FIRST_DAY},
        einddatum: {
          as: "let_until",
          fate: "used",
          type: "date",
          min: FIRST_DAY,
          note: "the day on which it is let no more; empty: still let"
        },
        nettoHuur: {as: "rent_eur", fate: "dropped", optional: true, type: "decimal", unit: "euro"},
        naamHuurder: {as: "tenant_name", fate: "dropped", optional: true, type: "text"}
      },
      key: ["contractnummer"],
      duplicates: "dropped"
    }
  }
};
