import type {CodeList, SourceContract} from "../contract.js";

export const ONDERWERP: CodeList = {
  name: "onderwerp misdaadmelding",
  version: "1",
  values: ["drugs_hennep", "drugs_hard", "wapens", "overig"],
  variants: {
    hennep: "drugs_hennep",
    hennepkwekerij: "drugs_hennep",
    hennepteelt: "drugs_hennep",
    harddrugs: "drugs_hard",
    "hard drugs": "drugs_hard",
    drugshandel: "drugs_hard",
    wapen: "wapens",
    wapenbezit: "wapens",
    anders: "overig"
  }
};

/**
 * Anonymous crime reports as a municipality receives them from the hotline's partner desk. The layout is ours:
 * the hotline publishes none. To be checked with it: the list of subjects, and whether an address comes as a
 * BAG id. There is no reporter in the file and must never be one.
 */
export const crimeReports: SourceContract = {
  id: "crime-reports",
  name: {nl: "Anonieme misdaadmeldingen", en: "Anonymous crime reports"},
  publisher: "Meldpunt voor anonieme misdaadmeldingen",
  purpose: {
    nl: "Zicht op drugs en hennep per wijk: hoe vaak er anoniem over wordt gemeld.",
    en: "Insight into drugs and cannabis growing per district: how often they are reported anonymously."
  },
  legal_ground: {
    nl: "Opiumwet, artikel 13b, en Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e; samenwerkingsovereenkomst met het meldpunt",
    en: "Opium Act, article 13b, and Municipalities Act, article 172; GDPR article 6(1)(e); agreement with the hotline"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname; de tekst van een melding wordt niet ingelezen.",
    en: "Only while the snapshot is made; the text of a report is never read."
  },
  status: "register",
  data: "criminal",
  files: {
    misdaadmeldingen: {
      format: {type: "csv", separator: "|", encoding: "utf-8"},
      decimal: ".",
      padding: "none",
      missing: ["onbekend"],
      minimum_rows: 1,
      other_columns: "refused",
      duplicates: "dropped",
      columns: {
        meldingsnummer: {as: "report_number", fate: "checked", required: true, type: "text"},
        ontvangen: {as: "reported_on", fate: "used", required: true, type: "date", min: "2010-01-01"},
        onderwerp: {as: "topic", fate: "used", required: true, type: "code", codes: ONDERWERP},
        verblijfsobject: {
          as: "object_id",
          fate: "pseudonymised",
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "empty where the report names no address; a report is a suspicion, often wrong"
        },
        locatie: {as: "point", fate: "placed", required: true, type: "rd_point"},
        meldingstekst: {as: "text", fate: "dropped", type: "text", note: "free text: may name people"}
      },
      key: ["meldingsnummer"]
    }
  }
};
