import {NO, NOT_SIGNALLED, SIGNALLED, YES} from "./adressignaal.js";
import {
  DWELLING_CARD,
  ON_31_DECEMBER,
  OVER_THE_YEAR,
  SUPERVISION,
  SUPERVISION_WITH_METERS
} from "./dwelling-card.js";
import {
  ADDRESS_SIGNALS,
  DEPARTURE_YEARS,
  MONTHS_MISSED_AT_MOST,
  SIGNAL_YEARS,
  UNINHABITED_WATER
} from "./dwelling-thresholds.js";
import type {PhenomenonRecipe, RegisterIndicator} from "./indicator.js";
import {ALL_YEAR, WATER_LOW} from "./woning.js";

const SHARED = {...DWELLING_CARD, phenomenon: "woonfraude"};
const LAA_PROFILES = "https://algoritmes.overheid.nl/en/algoritme/79125837";
const OF_ALL_DWELLINGS = {cube: "woning", categories: {}};

const ingeschrevenOnbewoond: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "ingeschreven_onbewoond",
    name: {nl: "Ingeschreven, waarschijnlijk onbewoond", en: "Registered, probably uninhabited"},
    definition: {
      nl:
        "Woningen waar op 31 december minstens één persoon staat ingeschreven, waar in dat jaar hoogstens " +
        `${MONTHS_MISSED_AT_MOST.value} volle maand niemand stond ingeschreven, en waar minder dan ` +
        `${UNINHABITED_WATER.value} m³ water per jaar is gebruikt.`,
      en:
        `Dwellings with at least one person registered on 31 December, with at most ${MONTHS_MISSED_AT_MOST.value} ` +
        "full month in that year in which nobody was registered, and with less than " +
        `${UNINHABITED_WATER.value} m³ of water used in the year.`
    },
    sources: ["bag", "brp", "water"],
    reference_date: OVER_THE_YEAR,
    legal_ground: SUPERVISION_WITH_METERS,
    known_bias: {
      nl:
        "Zuinige bewoners, mensen die lang op reis, in het ziekenhuis of bij familie zijn, en woningen die te " +
        "koop staan of verbouwd worden tellen mee. Woningen zonder eigen watermeter hebben geen meting en " +
        "tellen nooit mee; daarvan zijn er meer in oude wijken en in gestapelde bouw.",
      en:
        "Frugal residents, people who travel, are in hospital or stay with relatives for long, and dwellings " +
        "that are for sale or being renovated are counted. Dwellings without a water meter of their own have " +
        "no reading and are never counted; there are more of them in old districts and in blocks of flats."
    },
    does_not_show: {
      nl:
        `Of er fraude is gepleegd, door wie en met welke bedoeling. Boven ${UNINHABITED_WATER.value} m³ is onbewoond zijn juridisch ` +
        "moeilijk aan te tonen; zulke woningen zitten niet in dit cijfer.",
      en:
        `Whether fraud was committed, by whom and why. Above ${UNINHABITED_WATER.value} m³ it is hard to show in court that a dwelling ` +
        "is uninhabited; such dwellings are not in this figure."
    },
    thresholds: [UNINHABITED_WATER, MONTHS_MISSED_AT_MOST]
  },
  cube: "woning",
  part: {registered: [ALL_YEAR], water: [WATER_LOW]},
  whole: {},
  planted: ["registered_uninhabited"]
};

const adressignalen: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "adressignalen",
    // One audience for the cube, whose cells ship together: signals that nobody verified are not for everybody.
    audience: "intern",
    name: {nl: "Woningen met meer adressignalen", en: "Dwellings with several address signals"},
    definition: {
      nl:
        `Woningen waarover de Landelijke Aanpak Adreskwaliteit (LAA) in het jaar zelf en het jaar ervoor ` +
        `samen minstens ${ADDRESS_SIGNALS.value} signalen gaf: een verzoek om na te gaan of de inschrijving klopt.`,
      en:
        "Dwellings about which the national approach to address quality (LAA) gave at least " +
        `${ADDRESS_SIGNALS.value} signals in the year and the one before together: a request to check the registration.`
    },
    finest_level: "wijk",
    sources: ["bag", "laa"],
    reference_date: {
      nl: "31 december van elk jaar; signalen over de 24 maanden tot en met die dag.",
      en: "31 December of each year; signals over the 24 months up to and including that day."
    },
    legal_ground: SUPERVISION,
    known_bias: {
      nl:
        "Signalen komen van meldingen (zoals retour gekomen post) en van profielen die naar bepaalde adressen zoeken: " +
        "waar een profiel op let, daar zijn meer signalen. De LAA streeft ernaar dat meer dan de helft tot een wijziging " +
        `in de BRP leidt (${LAA_PROFILES}). Als een profiel verandert, verandert dit cijfer mee.`,
      en:
        "Signals come from reports (such as returned mail) and from profiles that look for certain addresses: there " +
        "are more of them where a profile looks. The LAA aims at more than half leading to a change of the register " +
        `(${LAA_PROFILES}). When a profile changes, so does this figure.`
    },
    does_not_show: {
      nl: "Of de inschrijving onjuist is, en waarom. Een signaal is een vraag aan de gemeente en geen uitkomst van onderzoek.",
      en: "Whether the registration is wrong, and why. A signal is a question to the municipality, not a finding."
    },
    thresholds: [ADDRESS_SIGNALS, SIGNAL_YEARS]
  },
  cube: "adressignaal",
  part: {signals: [SIGNALLED]},
  whole: OF_ALL_DWELLINGS,
  planted: [
    "registered_uninhabited",
    "inhabited_unregistered",
    "overcrowded",
    "room_letting",
    "subletting",
    "holiday_letting"
  ]
};

const vertrokkenOnbekend: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "vertrokken_onbekend",
    audience: "intern",
    name: {nl: "Vertrek naar onbekende bestemming", en: "Departures to an unknown place"},
    definition: {
      nl:
        "Woningen waarvan in het jaar zelf of het jaar ervoor minstens één bewoner is uitgeschreven als " +
        "“vertrokken, onbekend waarheen”.",
      en:
        "Dwellings of which at least one resident was deregistered in the year or the one before as “departed, " +
        "destination unknown”."
    },
    finest_level: "wijk",
    sources: ["bag", "brp"],
    reference_date: {
      nl: "31 december van elk jaar; uitschrijvingen over de 24 maanden tot en met die dag.",
      en: "31 December of each year; deregistrations over the 24 months up to and including that day."
    },
    legal_ground: SUPERVISION,
    known_bias: {
      nl:
        "De gemeente schrijft iemand pas zo uit na een adresonderzoek: waar meer wordt onderzocht, zijn er meer. " +
        "Mensen die naar het buitenland vertrekken zonder dat te melden, en wie geen vaste plek heeft, horen hierbij. " +
        "De datum is die van het besluit; het vertrek zelf was vaak maanden eerder.",
      en:
        "The municipality only deregisters people like this after an inquiry: there are more of them where more is " +
        "inquired into. People who leave for abroad without saying so, and those without a fixed place, are among " +
        "them. The date is that of the decision; they often left months before."
    },
    does_not_show: {
      nl: "Waar de mensen nu zijn, of zij nog in de gemeente wonen, en of iemand er voordeel bij had.",
      en: "Where the people are now, whether they still live in the municipality, and whether anyone gained by it."
    },
    thresholds: [DEPARTURE_YEARS]
  },
  cube: "adressignaal",
  part: {departed: [YES]},
  whole: OF_ALL_DWELLINGS,
  planted: []
};

const inOnderzoek: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "in_onderzoek",
    name: {nl: "Inschrijvingen in onderzoek", en: "Registrations under inquiry"},
    definition: {
      nl:
        "Woningen waar op 31 december minstens één persoon staat ingeschreven naar wiens adres de gemeente op die " +
        "dag onderzoek doet.",
      en:
        "Dwellings with at least one person registered on 31 December into whose address the municipality is " +
        "inquiring on that day."
    },
    kind: "effort",
    finest_level: "wijk",
    sources: ["bag", "brp"],
    reference_date: ON_31_DECEMBER,
    legal_ground: SUPERVISION,
    known_bias: {
      nl:
        "Dit cijfer meet de inzet van de gemeente: het stijgt als er meer mensen aan werken of als er een project loopt, " +
        "ook als er in de buurt niets verandert. Onderzoeken zonder begindatum tellen niet mee.",
      en:
        "This figure measures the effort of the municipality: it rises when more people work on it or when a project " +
        "runs, even where nothing changes in the area. Inquiries without a first day are not counted."
    },
    does_not_show: {
      nl: "Hoeveel inschrijvingen onjuist zijn. Veel onderzoeken eindigen zonder wijziging.",
      en: "How many registrations are wrong. Many inquiries end without a change."
    },
    thresholds: [],
    audience: "intern"
  },
  cube: "adressignaal",
  part: {inquiry: [YES], departed: [NO, YES], signals: [NOT_SIGNALLED, SIGNALLED]},
  whole: OF_ALL_DWELLINGS,
  planted: []
};

/** People are registered where they do not live, or may be. */
export const woonfraude: PhenomenonRecipe = {
  phenomenon: {
    id: "woonfraude",
    name: {nl: "Woon- en adresfraude", en: "Housing and address fraud"},
    lead: {
      nl:
        "Wie staat ingeschreven op een adres maar er niet woont, houdt misschien een woning bezet of krijgt een " +
        "toeslag waarop geen recht is. Vaker is er een gewone reden: een lange reis, een opname, een verhuizing die " +
        "niet is gemeld. De cijfers hieronder tellen patronen in registers; of er fraude is, zeggen ze niet.",
      en:
        "Someone who is registered at an address without living there may keep a dwelling from others, or receive an " +
        "allowance without being entitled to it. More often there is an ordinary reason: a long journey, a stay in " +
        "hospital, a move that was not reported. The figures below count patterns in registers; they do not say " +
        "whether there is fraud."
    }
  },
  indicators: [ingeschrevenOnbewoond, adressignalen, vertrokkenOnbekend, inOnderzoek]
};
