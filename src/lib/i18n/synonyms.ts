import type {Locale} from "./locale.js";

/** Words that people use for what a card calls otherwise, in every language of the site. */
export type Synonyms = Readonly<Record<Locale, readonly string[]>>;

/**
 * Words by which a municipal officer looks for an indicator, by its id. They stand beside the cards, not on them: they
 * say nothing of a figure, so that another word needs no new snapshot. Plain and neutral words only: what they lead to
 * is a count of dwellings or reports, never a kind of people.
 */
export const INDICATOR_SYNONYMS: Readonly<Record<string, Synonyms>> = {
  ingeschreven_onbewoond: {
    nl: [
      "schijnbewoning",
      "adresfraude",
      "leegstand",
      "staat ingeschreven maar woont er niet",
      "laag waterverbruik"
    ],
    en: ["sham registration", "address fraud", "vacant", "registered but not living there", "low water use"]
  },
  adressignalen: {
    nl: ["LAA", "adreskwaliteit", "adrescontrole", "signalen over inschrijving"],
    en: ["address quality", "address check", "signals on registration"]
  },
  vertrokken_onbekend: {
    nl: ["VOW", "vertrokken onbekend waarheen", "uitgeschreven", "uitschrijving"],
    en: ["left, destination unknown", "deregistered", "deregistration"]
  },
  in_onderzoek: {
    nl: ["adresonderzoek", "onderzoek naar de inschrijving", "BRP-onderzoek"],
    en: ["address inquiry", "inquiry into registration"]
  },
  bewoond_zonder_inschrijving: {
    nl: ["niet ingeschreven", "ongeregistreerd wonen", "leegstand met waterverbruik"],
    en: ["not registered", "unregistered residents", "vacant with water use"]
  },
  leeg_met_stroom: {
    nl: ["leegstand met stroomverbruik", "energieverbruik", "elektriciteit", "hoog stroomverbruik"],
    en: ["vacant with electricity use", "energy use", "power", "high use of electricity"]
  },
  spook_combinatie: {
    nl: ["combinatie van signalen", "meer signalen tegelijk", "niet ingeschreven"],
    en: ["combination of signals", "several signals at once", "not registered"]
  },
  lang_leeg: {
    nl: ["leegstand", "langdurige leegstand", "leegstaande woningen", "lege huizen"],
    en: ["vacancy", "long-term vacancy", "vacant dwellings", "empty homes"]
  },
  overbewoond: {
    nl: [
      "overbewoning",
      "te veel mensen",
      "krap wonen",
      "te klein wonen",
      "woonruimte per persoon",
      "bezetting"
    ],
    en: ["overcrowding", "too many people", "cramped housing", "floor space per person", "occupancy"]
  },
  water_boven_norm: {
    nl: ["waterverbruik", "hoog waterverbruik", "meer bewoners dan ingeschreven"],
    en: ["water use", "high water use", "more residents than registered"]
  },
  onderverhuur_sociale_huur: {
    nl: ["onderverhuur", "doorverhuur", "sociale huur", "woningcorporatie", "woonfraude"],
    en: ["subletting", "social housing", "housing association", "tenancy fraud"]
  },
  kamerbewoning_zonder_vergunning: {
    nl: ["kamerverhuur", "verkamering", "woningdelen", "omzettingsvergunning", "kamers zonder vergunning"],
    en: ["room letting", "house sharing", "conversion permit", "rooms without a permit"]
  },
  kamerbewoning_particulier: {
    nl: ["particuliere verhuur", "verhuurders", "verkamering", "woningdelen", "buy-to-let"],
    en: ["private rental", "landlords", "house sharing", "buy-to-let"]
  },
  kameradvertentie_zonder_vergunning: {
    nl: ["advertenties", "kamer te huur", "kamerverhuur", "aanbod van kamers"],
    en: ["advertisements", "room for rent", "room letting", "rooms on offer"]
  },
  vakantieverhuur_geadverteerd: {
    nl: ["vakantieverhuur", "toeristische verhuur", "kort verblijf", "Airbnb"],
    en: ["holiday letting", "tourist rental", "short stay", "Airbnb"]
  },
  bevestigd_besluit: {
    nl: ["inlichtingenplicht", "bijstand", "handhaving", "besluiten", "schending"],
    en: ["duty to inform", "social assistance", "enforcement", "decisions", "breach"]
  },
  uitkering_laag_water: {
    nl: ["bijstand", "waterverbruik", "uitkering en waterverbruik"],
    en: ["social assistance", "water use", "benefit and water use"]
  },
  uitkering_niet_ingeschreven: {
    nl: ["bijstand", "inschrijving", "woonadres", "briefadres"],
    en: ["social assistance", "registration", "home address"]
  },
  drugs_registraties: {
    nl: ["drugsoverlast", "drugsincidenten", "Opiumwet", "drugshandel", "politiecijfers"],
    en: ["drug incidents", "Opium Act", "drug dealing", "police figures"]
  },
  harddrugs_registraties: {
    nl: ["cocaïne", "xtc", "heroïne", "lijst I", "Opiumwet"],
    en: ["cocaine", "ecstasy", "heroin", "list I", "Opium Act"]
  },
  softdrugs_registraties: {
    nl: ["wiet", "cannabis", "hasj", "hennep", "lijst II", "Opiumwet"],
    en: ["weed", "cannabis", "hash", "hemp", "list II", "Opium Act"]
  },
  drugs_meldingen: {
    nl: ["Meld Misdaad Anoniem", "MMA", "tips", "anonieme tips"],
    en: ["anonymous tips", "tip line"]
  },
  hennep_meldingen: {
    nl: ["wiet", "wietteelt", "hennepteelt", "hennepkwekerij", "Meld Misdaad Anoniem", "MMA"],
    en: ["weed", "cannabis farm", "hemp", "anonymous tips"]
  },
  harddrugs_meldingen: {
    nl: ["cocaïne", "xtc", "drugslab", "Meld Misdaad Anoniem", "MMA"],
    en: ["cocaine", "ecstasy", "drug laboratory", "anonymous tips"]
  },
  stroom_en_melding: {
    nl: ["stroomverbruik", "netbeheerder", "elektriciteit en melding", "hennepteelt"],
    en: ["use of electricity", "grid operator", "electricity and report", "cannabis farm"]
  },
  hennepontmantelingen: {
    nl: ["hennepkwekerij", "wietplantage", "geruimde kwekerijen", "ontmanteling", "wietteelt"],
    en: ["cannabis farm", "weed plantation", "cleared farms", "dismantling"]
  },
  opiumwetsluitingen: {
    nl: ["Wet Damocles", "artikel 13b", "pandsluiting", "woningsluiting", "drugspand", "burgemeester"],
    en: ["article 13b", "closing premises", "closed dwelling", "mayor"]
  },
  woonoverlast_meldingen: {
    nl: ["burenoverlast", "burenruzie", "geluidsoverlast", "klachten over buren", "hinder"],
    en: ["neighbour nuisance", "neighbour dispute", "noise", "complaints about neighbours"]
  },
  jeugdoverlast_meldingen: {
    nl: ["jongeren", "hangplek", "overlast op straat", "jeugd"],
    en: ["young people", "nuisance in the street", "youth"]
  },
  meldingen_openbare_ruimte: {
    nl: ["zwerfafval", "afval", "straatverlichting", "vernieling", "grofvuil", "MOR", "buitenruimte"],
    en: ["litter", "waste", "street lighting", "vandalism", "bulky waste", "street"]
  },
  woonoverlast_registraties: {
    nl: ["burengerucht", "burenoverlast", "geluidsoverlast", "politiecijfers"],
    en: ["neighbour noise", "neighbour nuisance", "police figures"]
  },
  jeugdoverlast_registraties: {
    nl: ["jongeren", "hangplek", "overlast op straat", "politiecijfers"],
    en: ["young people", "nuisance in the street", "police figures"]
  },
  geregistreerde_misdrijven: {
    nl: ["criminaliteit", "aangiften", "misdaad", "veiligheid", "diefstal", "inbraak", "politiecijfers"],
    en: ["crime", "recorded crime", "safety", "theft", "burglary", "police figures"]
  }
};

/** Words by which somebody looks for a phenomenon, by its id. */
export const PHENOMENON_SYNONYMS: Readonly<Record<string, Synonyms>> = {
  woonfraude: {
    nl: ["schijnadres", "inschrijving", "adreskwaliteit", "leegstand"],
    en: ["sham address", "registration", "address quality", "vacancy"]
  },
  spookbewoning: {
    nl: ["leegstand", "niet ingeschreven", "wonen zonder inschrijving"],
    en: ["vacancy", "unregistered", "living unregistered"]
  },
  overbewoning: {
    nl: ["te veel mensen", "krap wonen", "onderhuur", "doorverhuur"],
    en: ["too many people", "cramped housing", "sublet"]
  },
  kamerverhuur: {
    nl: ["verkamering", "woningdelen", "kamerbewoning", "vakantieverhuur"],
    en: ["house sharing", "rooms", "holiday letting"]
  },
  uitkeringsfraude: {
    nl: ["bijstand", "sociale zekerheid", "handhaving", "inlichtingenplicht"],
    en: ["social assistance", "social security", "enforcement"]
  },
  drugs: {
    nl: ["hennep", "wiet", "ondermijning", "Opiumwet", "cannabis"],
    en: ["weed", "hemp", "Opium Act", "organised crime"]
  },
  overlast: {
    nl: ["hinder", "klachten", "leefbaarheid", "geluidsoverlast", "openbare ruimte"],
    en: ["complaints", "liveability", "noise", "public space"]
  },
  misdrijven: {
    nl: ["criminaliteit", "misdaad", "veiligheid", "aangiften"],
    en: ["crime", "safety", "recorded crime"]
  }
};
