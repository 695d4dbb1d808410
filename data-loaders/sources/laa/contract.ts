import type {CodeList, SourceContract} from "../contract.js";

/** Profiles and kinds of signals; the first three are described in the public register of algorithms. */
export const LAA_PROFIEL: CodeList = {
  name: "LAA-profiel",
  version: "1, naar het algoritmeregister 2025",
  values: [
    "bewoningsgraad",
    "herinschrijvingen_vow",
    "doorgangsadres",
    "veelverhuizers",
    "briefadressen",
    "retour_post",
    "leegstand"
  ],
  variants: {
    overbewoning: "bewoningsgraad",
    "herinschrijvingen b": "herinschrijvingen_vow",
    doorgangsadressen: "doorgangsadres",
    veelverhuizer: "veelverhuizers",
    "post retour": "retour_post"
  }
};

/**
 * Signals about addresses from the national approach to address quality (Landelijke Aanpak Adreskwaliteit). Its
 * profiles are public by name; the layout of the delivery and the short codes are our assumption. A signal is an
 * invitation to look, no finding: about half lead to a change of the register.
 */
export const laa: SourceContract = {
  id: "laa",
  name: {nl: "Adressignalen (LAA)", en: "Address signals (LAA)"},
  publisher: "Rijksdienst voor Identiteitsgegevens (RvIG)",
  purpose: {
    nl: "Hoeveel woningen meer dan eens als mogelijk onjuist ingeschreven zijn gemeld, per buurt.",
    en: "How many dwellings were signalled more than once as possibly wrongly registered, per neighbourhood."
  },
  legal_ground: {
    nl: "Wet basisregistratie personen met de Landelijke Aanpak Adreskwaliteit; AVG artikel 6, eerste lid, onder e",
    en: "Act on the register of persons, with the national approach to address quality; GDPR article 6(1)(e)"
  },
  retention: {
    nl: "Alleen tijdens het maken van de momentopname, onder pseudoniem; signalen van de laatste zeven jaar.",
    en: "Only while the snapshot is made, under a pseudonym; signals of the last seven years."
  },
  status: "register",
  files: {
    signalen: {
      format: {type: "csv", separator: ",", encoding: "utf-8"},
      decimal: ".",
      padding: "none",
      missing: [],
      minimum_rows: 1,
      other_columns: "refused",
      columns: {
        signaalnummer: {as: "signal_number", fate: "checked", required: true, type: "text"},
        adresseerbaarObjectIdentificatie: {
          as: "object_id",
          fate: "pseudonymised",
          required: true,
          type: "bag_id",
          kinds: ["01", "02", "03"]
        },
        profiel: {as: "profile", fate: "used", required: true, type: "code", codes: LAA_PROFIEL},
        datumSignaal: {as: "signalled_on", fate: "used", required: true, type: "date", min: "2014-01-01"},
        toelichting: {as: "remarks", fate: "dropped", optional: true, type: "text"}
      },
      key: ["signaalnummer"],
      duplicates: "dropped"
    }
  }
};
