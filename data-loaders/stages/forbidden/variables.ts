import {spellingOf} from "./spelling.js";

/** What no figure may rest on, and the words by which a column or a code list gives it away. */
interface Variable {
  name: string;
  /** Found anywhere in a name: long enough to be no part of another word. */
  anywhere: RegExp;
  /** Short words that count only where they stand alone: `ras` is not in `terras`, nor `taal` in `totaal`. */
  words: readonly string[];
}

/** Refused at the door, whatever is done with them: GDPR articles 9 and 10, and what stands for them. */
const FORBIDDEN: readonly Variable[] = [
  {
    name: "nationality",
    anywhere:
      /nationalit|nederlanderschap|staatsburger|citizenship|staatlo?o?s(heid|$)|stateless|vreemdeling|verblijfstitel|verblijfsrecht|verblijfsvergunning|verblijfsstatus|verblijfstatus|residence(permit|title|status)|statushouder|permithouder|vluchteling|refugee|asiel|asylum|europeeskiesrecht|paspoort|passport/,
    words: ["nationaal", "nation", "nations", "visum", "visa", "vw", "ind"]
  },
  {
    name: "place of birth",
    anywhere:
      /geboorte(plaats|land|gemeente|stad|streek)|gebo?o?r?t?e?n?(plaats|plts|land|lnd|gem)$|(plaats|land|gemeente)(van)?(de)?geboorte|geborente|birth(place|country|town|city|land)|(place|country|town|city)(of)?birth|bornin/,
    words: ["birthplace"]
  },
  {
    name: "origin",
    anywhere:
      /herkomst|afkomst|migratie|migrant|migration|immigr|etnisch|etnici|ethni|allochto|autochto|nietwesters|nonwestern|westersalloch|huidskleur|skincolou?r|inburger|buitenland|landvan|voriglan|vertreklan|vestigingslan|bestemmingsland|countryof|foreign|vestiginginnederland|vestigingnederland|vestigingvanuit/,
    words: [
      "land",
      "landen",
      "country",
      "countries",
      "ras",
      "rassen",
      "race",
      "races",
      "origin",
      "origins",
      "ancestry",
      "roma",
      "sinti"
    ]
  },
  {
    name: "language",
    anywhere:
      /(moeder|thuis|voorkeurs|spreek|contact|lands)taal|taal(code|niveau|eis|achterstand|toets|vaardigheid)|language|mothertongue|nativetongue|tolkbehoefte|tolknodig/,
    words: ["taal", "talen", "tongue", "tolk"]
  },
  {
    name: "religion",
    anywhere:
      /religi|godsdienst|geloofs|levensovertuiging|kerkgenootschap|kerkelijk|interkerk|denominati|moskee|mosque|synago|islam|moslim|muslim|christen(dom)?|christian|hindoe|hindu|boeddhis|buddhis|catholic|katholiek|protestant/,
    words: [
      "geloof",
      "kerk",
      "church",
      "faith",
      "belief",
      "beliefs",
      "joods",
      "jood",
      "jewish",
      "halal",
      "koosjer"
    ]
  },
  {
    name: "health",
    anywhere:
      /gezondheid|health|medisch|medical|medicat|medicijn|geneesmiddel|diagnos|ziekte|ziekenhuis|ziekmelding|illness|disease|disabil|disabled|handicap|gehandicap|arbeidsongeschikt|(arbeids|functie|lichamelijke|verstandelijke|visuele|auditieve)beperking|invalidit|zorg(behoefte|vraag|indicatie|zwaarte|profiel|kosten|vorm|type|toeslag|plan|aanbieder|verzeker|niveau)|mantelzorg|jeugdzorg|jeugdhulp|thuiszorg|verpleeg|care(need|level|plan|profile|indication|giver|recipient)|healthcare|psychi|psycholo|verslav|addict|zwanger|pregnan|rolstoel|wheelchair|bloedgroep|bloodtype|doodsoorzaak|causeofdeath|dementi|allergi|vaccinat/,
    words: [
      "ziek",
      "zorg",
      "care",
      "wmo",
      "wlz",
      "pgb",
      "ggz",
      "ciz",
      "icd",
      "dsm",
      "bmi",
      "icpc",
      "wajong",
      "wao",
      "wia"
    ]
  },
  {
    name: "sexual orientation",
    anywhere:
      /seksue|seksuali|sexual|geaardheid|homoseks|homosex|heterosek|biseks|bisexual|lesbi|lhbt|lgbt|transgender|genderidentit/,
    words: ["gay", "homo", "queer"]
  },
  {
    name: "political view",
    anywhere:
      /politieke|political|partijlid|partijvoorkeur|party(member|affiliation)|stemgedrag|stemvoorkeur|stemintentie|votedfor|voting|votingintention/,
    words: ["politiek", "politics", "vote"]
  },
  {
    name: "trade union",
    anywhere: /vakbond|vakvereniging|vakcentrale|trade?union|labou?runion|unionmember/,
    words: ["union", "fnv", "cnv"]
  },
  {
    name: "criminal record of a person",
    anywhere:
      /strafblad|strafrechtelijkverleden|strafregister|justitiele|veroordel|convict|criminalrecord|criminalhistory|antecedent|verdachte|suspect|offender|perpetrator|delinquent|arrestant|arrested|gedetineerd|detentie|detainee|prison|recidiv|veelpleger|gevangenis/,
    words: ["dader", "daders", "vog", "jd"]
  },
  {
    name: "biometrics",
    anywhere:
      /biometr|vingerafdruk|fingerprint|gezichtsherkenning|gezichtsscan|facerecognition|facialrecognition|facetemplate|irisscan|netvlies|retinascan|stemafdruk|voiceprint|pasfoto|gezichtsfoto|portretfoto|genetisch|genetic/,
    words: ["dna", "iris", "gelaat"]
  }
];

/** May pass the door to serve a check, and go no further: they find a person, or say more than a figure needs. */
const STAND_INS: readonly Variable[] = [
  {
    name: "a given name",
    anywhere: /voorna(am|men)|voorletter|roepna(am|men)|givenname|firstname|forename|christianname/,
    words: ["initials", "initialen"]
  },
  {
    name: "a family name",
    anywhere:
      /achterna(am|men)|geslachtsna(am|men)|familiena(am|men)|surname|familyname|lastname|maidenname|meisjesnaam|volledigenaam|fullname|tenaamstelling|tenaamgestelde|contractant|naamhouder/,
    words: ["naamgebruik"]
  },
  {
    name: "a birth date",
    anywhere:
      /geboorte(datum|dat|dag|maand|tijd)|gebdat|gebdatum|birth(date|day|month|time)|dateofbirth|dayofbirth/,
    words: ["dob", "born", "geboren"]
  },
  {
    name: "a phone number",
    anywhere: /telefoon|telephone|phone|mobielnummer|mobielnr|mobile(number|no)|whatsapp/,
    words: ["tel", "telnr", "gsm", "mobiel", "mobile", "fax"]
  },
  {name: "a mail address", anywhere: /email|mailadres|mailaddress/, words: ["mail"]},
  {
    name: "a bank account",
    anywhere: /rekeningnummer|rekeningnr|bankrekening|bankaccount|accountnumber/,
    words: ["iban", "bic"]
  },
  {
    name: "a licence plate",
    anywhere: /kenteken|licen[cs]eplate|numberplate|registrationplate/,
    words: ["plate"]
  },
  {
    name: "an address",
    anywhere:
      /huisnummer|huisletter|huisnr|housenumber|straatnaam|streetname|adresregel|addressline|ipadres|ipaddress/,
    words: ["straat", "street", "postcode", "postalcode", "zipcode"]
  }
];

/** Names the forbidden variable that a column or code list stands for, or null. */
export function forbiddenName(name: string): string | null {
  return namedBy(FORBIDDEN, name);
}

/** Names the close stand-in for a person that a column is, or null. */
export function standInName(name: string): string | null {
  return namedBy(STAND_INS, name);
}

function namedBy(variables: readonly Variable[], name: string): string | null {
  const {words, joined, bare} = spellingOf(name);
  const found = variables.find(
    (variable) =>
      variable.anywhere.test(joined) ||
      variable.words.includes(bare) ||
      words.some((word) => variable.words.includes(word))
  );
  return found?.name ?? null;
}
