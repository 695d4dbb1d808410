import type {CodeList, SourceContract} from "../contract.js";

export const SOORT_MELDING: CodeList = {
  name: "soort melding",
  version: "2024-1",
  values: ["woonoverlast", "jeugdoverlast", "openbare_ruimte", "overig"],
  variants: {
    "woon-overlast": "woonoverlast",
    "overlast wonen": "woonoverlast",
    burenoverlast: "woonoverlast",
    "jeugd overlast": "jeugdoverlast",
    jongerenoverlast: "jeugdoverlast",
    "overlast jongeren": "jeugdoverlast",
    "openbare ruimte": "openbare_ruimte",
    "schoon, heel en veilig": "openbare_ruimte",
    afval: "openbare_ruimte",
    "overige melding": "overig"
  }
};

/**
 * Reports to the municipality, field names as in Signalen, the open-source system that several municipalities
 * use. Ours to be checked with the supplier: Signalen keeps points in WGS 84 and a time with the date, so the
 * export must give RD New and a day; and which of its categories belong to which of our four kinds.
 */
export const reports: SourceContract = {
  id: "reports",
  name: {nl: "Meldingen aan de gemeente", en: "Reports to the municipality"},
  publisher: "Gemeente {gemeente}",
  purpose: {
    nl: "Zicht op woon- en jeugdoverlast per buurt: hoe vaak en wanneer ervan melding wordt gemaakt.",
    en: "Insight into housing and youth nuisance per neighbourhood: how often and when it is reported."
  },
  legal_ground: {
    nl: "Gemeentewet, artikelen 151d en 172; AVG artikel 6, eerste lid, onder e, en artikel 89",
    en: "Municipalities Act, articles 151d and 172; GDPR article 6(1)(e) and article 89"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname; de tekst van een melding wordt niet ingelezen.",
    en: "Only while the snapshot is made; the text of a report is never read."
  },
  status: "register",
  files: {
    meldingen: {
      format: {type: "json_lines"},
      decimal: ".",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      duplicates: "dropped",
      columns: {
        id_display: {
          as: "report_number",
          fate: "checked",
          required: true,
          type: "text",
          note: "a report that is repeated by the same person keeps its number"
        },
        created_at: {
          as: "reported_on",
          fate: "used",
          required: true,
          type: "date",
          min: "2010-01-01",
          note: "the day of the report, not of what it is about"
        },
        "category.sub": {as: "kind", fate: "used", required: true, type: "code", codes: SOORT_MELDING},
        text: {as: "text", fate: "dropped", type: "text", note: "free text: may name people"},
        text_extra: {as: "text_extra", fate: "dropped", optional: true, type: "text"},
        "location.geometrie": {
          as: "point",
          fate: "placed",
          required: true,
          type: "rd_point",
          note: "where it is, as the reporter pointed it out; a few lie outside every buurt and count nowhere"
        },
        "location.bag_id": {
          as: "object_id",
          fate: "pseudonymised",
          optional: true,
          type: "bag_id",
          kinds: ["01", "02", "03"],
          note: "mostly there for housing nuisance, seldom for anything else"
        },
        "location.address_text": {as: "address", fate: "dropped", optional: true, type: "text"},
        "reporter.email": {as: "reporter_email", fate: "dropped", optional: true, type: "text"},
        "reporter.phone": {as: "reporter_phone", fate: "dropped", optional: true, type: "text"},
        source: {as: "channel", fate: "dropped", optional: true, type: "text"},
        "status.state": {as: "state", fate: "dropped", optional: true, type: "text"}
      },
      key: ["id_display"]
    }
  }
};
