import type {CodeList, SourceContract} from "../contract.js";

export const SOORT_CONTROLE: CodeList = {
  name: "soort controle",
  version: "1",
  values: ["huisbezoek", "controle", "ontmanteling_hennep", "sluiting_opiumwet"],
  variants: {
    "huis bezoek": "huisbezoek",
    adrescontrole: "controle",
    "ontmanteling hennepkwekerij": "ontmanteling_hennep",
    "ontmanteling hennep": "ontmanteling_hennep",
    "sluiting art. 13b": "sluiting_opiumwet",
    "sluiting opiumwet": "sluiting_opiumwet"
  }
};

export const GRONDSLAG: CodeList = {
  name: "grondslag controle",
  version: "1",
  values: ["woonfraude", "opiumwet", "overlast"],
  variants: {"woon-fraude": "woonfraude", huisvestingswet: "woonfraude", "13b opiumwet": "opiumwet"}
};

export const UITKOMST: CodeList = {
  name: "uitkomst controle",
  version: "1",
  values: ["overtreding", "geen_overtreding", "niet_thuis"],
  variants: {
    "overtreding geconstateerd": "overtreding",
    "geen overtreding": "geen_overtreding",
    "niet thuis": "niet_thuis",
    "niemand aanwezig": "niet_thuis"
  }
};

/** What inspectors do. The layout is ours, to be mapped from the case system with its manager. */
export const enforcement: SourceContract = {
  id: "enforcement",
  name: {nl: "Controles en sluitingen", en: "Inspections and closures"},
  publisher: "Gemeente {gemeente}, Toezicht en Handhaving",
  purpose: {
    nl: "Zicht op de inzet van toezicht per wijk: hoeveel er gecontroleerd en gesloten is. Dit meet inzet, niet wat er gebeurt.",
    en: "Insight into the effort of inspection per district: how much was inspected and closed. It measures effort, not what happens."
  },
  legal_ground: {
    nl: "Opiumwet, artikel 13b, en Huisvestingswet 2014; AVG artikel 6, eerste lid, onder e, en artikel 89",
    en: "Opium Act, article 13b, and Housing Act 2014; GDPR article 6(1)(e) and article 89"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem.",
    en: "Only while the snapshot is made, under a pseudonym."
  },
  status: "register",
  data: "criminal",
  files: {
    controles: {
      format: {type: "csv", separator: ";", encoding: "utf-8"},
      decimal: ",",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      duplicates: "dropped",
      columns: {
        zaaknummer: {as: "case_number", fate: "checked", required: true, type: "text"},
        verblijfsobject: {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where the visit was to a place without a BAG object"
        },
        soort: {as: "kind", fate: "used", required: true, type: "code", codes: SOORT_CONTROLE},
        grondslag: {as: "ground", fate: "used", required: true, type: "code", codes: GRONDSLAG},
        datum: {
          as: "carried_out_on",
          fate: "used",
          required: true,
          type: "date",
          min: "2010-01-01",
          written: "dd-mm-yyyy"
        },
        uitkomst: {as: "outcome", fate: "used", required: true, type: "code", codes: UITKOMST},
        toezichthouder: {as: "inspector", fate: "dropped", type: "text"},
        verslag: {as: "account", fate: "dropped", type: "text", note: "free text: may name people"}
      },
      key: ["zaaknummer"]
    }
  }
};
