import type {Localized} from "../../src/lib/i18n/locale.js";
import {DWELLING_CARD} from "./dwelling-card.js";
import {HOUSEHOLDS_SHARING} from "./dwelling-thresholds.js";
import type {PhenomenonRecipe, RegisterIndicator} from "./indicator.js";
import {HOLIDAY, LANDLORD, ROOMS, SHARED as SHARED_DWELLING, WITHOUT} from "./kamerbewoning.js";

const GROUND: Localized = {
  nl:
    "Taak van algemeen belang (AVG, artikel 6, lid 1, onder e): toezicht op de Huisvestingswet 2014, artikel 21 " +
    "(vergunning om een woning in kamers om te zetten), en de huisvestingsverordening van de gemeente; statistisch " +
    "gebruik met waarborgen (AVG, artikel 89).",
  en:
    "Task in the public interest (GDPR, article 6(1)(e)): supervision of the Housing Act 2014 (Huisvestingswet), " +
    "article 21 (permit to convert a dwelling into rooms), and the housing by-law of the municipality; statistical " +
    "use with safeguards (GDPR, article 89)."
};

const SHARED = {
  ...DWELLING_CARD,
  phenomenon: "kamerverhuur",
  finest_level: "wijk",
  legal_ground: GROUND
} as const;
const OF_ALL_DWELLINGS = {cube: "woning", categories: {}};

const HOUSEHOLDS_ON_31_DECEMBER: Localized = {
  nl: "31 december van elk jaar: inschrijving, huishouden, vergunning en eigenaar.",
  en: "31 December of each year: registration, household, permit and owner."
};
const ONLINE_IN_THE_YEAR: Localized = {
  nl: "Advertenties: het kalenderjaar. Vergunning: 31 december van dat jaar.",
  en: "Advertisements: the calendar year. Permit: 31 December of that year."
};

const kamerbewoningZonderVergunning: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "kamerbewoning_zonder_vergunning",
    name: {nl: "Gedeelde woningen zonder vergunning", en: "Shared dwellings without a permit"},
    definition: {
      nl:
        `Woningen waar op 31 december ${HOUSEHOLDS_SHARING.value} of meer huishoudens staan ingeschreven, zonder ` +
        "vergunning om de woning in kamers om te zetten.",
      en:
        `Dwellings where ${HOUSEHOLDS_SHARING.value} or more households are registered on 31 December, without a permit ` +
        "to convert the dwelling into rooms."
    },
    sources: ["bag", "brp", "permits"],
    reference_date: HOUSEHOLDS_ON_31_DECEMBER,
    known_bias: {
      nl:
        "Huishoudens worden afgeleid uit verwantschap en adres: volwassen kinderen, vrienden of familie die " +
        "samenwonen kunnen als drie huishoudens tellen. Oude gevallen waarvoor geen vergunning nodig was tellen mee. " +
        "Kamerbewoners die zich niet inschrijven blijven buiten beeld.",
      en:
        "Households are derived from kinship and address: grown-up children, friends or relatives who live together " +
        "can count as three. Old cases for which no permit was needed are counted. People in rooms who do not " +
        "register stay out of sight."
    },
    does_not_show: {
      nl:
        "Of er kamers worden verhuurd, of daarvoor een vergunning nodig is en of het bestemmingsplan het toelaat. " +
        "Ook niet hoe veilig of prettig er wordt gewoond.",
      en:
        "Whether rooms are let, whether that needs a permit and whether the zoning plan allows it. Nor how safe or " +
        "pleasant it is to live there."
    },
    thresholds: [HOUSEHOLDS_SHARING]
  },
  cube: "kamerbewoning",
  part: {sharing: [SHARED_DWELLING], permit: [WITHOUT]},
  whole: OF_ALL_DWELLINGS,
  planted: ["room_letting"]
};

const kamerbewoningParticulier: RegisterIndicator = {
  card: {
    ...kamerbewoningZonderVergunning.card,
    id: "kamerbewoning_particulier",
    name: {
      nl: "Gedeelde woningen van particuliere verhuurders",
      en: "Shared dwellings of private landlords"
    },
    category_of: "kamerbewoning_zonder_vergunning",
    definition: {
      nl:
        `Woningen van een particuliere verhuurder waar op 31 december ${HOUSEHOLDS_SHARING.value} of meer huishoudens ` +
        "staan ingeschreven, zonder vergunning om de woning in kamers om te zetten.",
      en:
        `Dwellings of a private landlord where ${HOUSEHOLDS_SHARING.value} or more households are registered on ` +
        "31 December, without a permit to convert the dwelling into rooms."
    },
    sources: ["bag", "brp", "permits", "kadaster"],
    known_bias: {
      nl:
        "Wie een woning kocht om er te wonen en die later verhuurt, staat als bewoner te boek en telt hier niet mee. " +
        "Verder geldt wat bij alle gedeelde woningen geldt: huishoudens zijn afgeleid, en wie zich niet inschrijft " +
        "blijft buiten beeld.",
      en:
        "Those who bought a dwelling to live in and let it later are still on record as occupiers and are not counted " +
        "here. For the rest the same holds as for all shared dwellings: households are derived, and those who do not " +
        "register stay out of sight."
    }
  },
  cube: "kamerbewoning",
  part: {sharing: [SHARED_DWELLING], permit: [WITHOUT], owner: [LANDLORD]},
  whole: OF_ALL_DWELLINGS,
  planted: ["room_letting"]
};

const kameradvertentieZonderVergunning: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "kameradvertentie_zonder_vergunning",
    name: {nl: "Kamers aangeboden zonder vergunning", en: "Rooms offered without a permit"},
    definition: {
      nl:
        "Woningen waarvan in het jaar minstens één dag een kamer te huur is aangeboden, zonder vergunning om de " +
        "woning in kamers om te zetten.",
      en:
        "Dwellings of which a room was offered for rent on at least one day of the year, without a permit to convert " +
        "the dwelling into rooms."
    },
    sources: ["bag", "permits", "advertisements"],
    reference_date: ONLINE_IN_THE_YEAR,
    known_bias: {
      nl:
        "Veel advertenties noemen geen adres en zijn niet te koppelen: dit is een ondergrens. Hospitaverhuur (een of " +
        "twee kamers in de eigen woning) mag vaak zonder vergunning en telt toch mee. Wie via bekenden verhuurt, " +
        "adverteert niet.",
      en:
        "Many advertisements name no address and cannot be matched: this is a lower limit. Letting one or two rooms " +
        "of one's own home is often allowed without a permit and is counted all the same. Those who let through " +
        "acquaintances do not advertise."
    },
    does_not_show: {
      nl: "Of de kamer is verhuurd, hoeveel er zijn, en of er een vergunning nodig was.",
      en: "Whether the room was let, how many there are, and whether a permit was needed."
    },
    thresholds: []
  },
  cube: "kamerbewoning",
  part: {advertised: [ROOMS], permit: [WITHOUT]},
  whole: OF_ALL_DWELLINGS,
  planted: ["room_letting"]
};

const vakantieverhuurGeadverteerd: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "vakantieverhuur_geadverteerd",
    name: {nl: "Aangeboden voor vakanties", en: "Offered for holidays"},
    definition: {
      nl:
        "Woningen die in het jaar minstens één dag voor vakanties of kort verblijf zijn aangeboden, en niet ook per " +
        "kamer te huur.",
      en: "Dwellings offered for holidays or short stay on at least one day of the year, and not by the room as well."
    },
    sources: ["bag", "advertisements"],
    reference_date: {nl: "Advertenties: het kalenderjaar.", en: "Advertisements: the calendar year."},
    legal_ground: {
      nl:
        "Taak van algemeen belang (AVG, artikel 6, lid 1, onder e): toezicht op toeristische verhuur (Huisvestingswet " +
        "2014, artikel 23a en volgende); statistisch gebruik met waarborgen (AVG, artikel 89).",
      en:
        "Task in the public interest (GDPR, article 6(1)(e)): supervision of letting to tourists (Housing Act 2014, " +
        "article 23a and following); statistical use with safeguards (GDPR, article 89)."
    },
    known_bias: {
      nl:
        "Een eigen woning een paar weken verhuren mag in veel gemeenten en telt mee. Advertenties zonder adres tellen " +
        "niet mee, en een advertentie kan blijven staan zonder dat er wordt verhuurd.",
      en:
        "Letting one's own home for some weeks is allowed in many municipalities and is counted. Advertisements " +
        "without an address are not counted, and an advertisement can stay without anything being let."
    },
    does_not_show: {
      nl: "Hoeveel nachten is verhuurd, of er een registratienummer is, en of de regels zijn overtreden.",
      en: "For how many nights it was let, whether there is a registration number, and whether rules were broken."
    },
    thresholds: []
  },
  cube: "kamerbewoning",
  part: {advertised: [HOLIDAY]},
  whole: OF_ALL_DWELLINGS,
  planted: ["holiday_letting"]
};

/** Rooms let without a permit, as far as households and advertisements show. */
export const kamerverhuur: PhenomenonRecipe = {
  phenomenon: {
    id: "kamerverhuur",
    name: {nl: "Illegale kamerverhuur", en: "Illegal room letting"},
    lead: {
      nl:
        "Wie een woning in kamers verhuurt, heeft daar vaak een vergunning voor nodig. Zonder vergunning is er geen " +
        "toezicht op brandveiligheid en ruimte, en kan een straat ongemerkt veranderen. De cijfers tellen woningen die " +
        "daarop lijken; vrienden die samen een huis delen, lijken er ook op.",
      en:
        "Letting a dwelling by the room often needs a permit. Without one nobody checks fire safety and space, and a " +
        "street can change unnoticed. The figures count dwellings that look like it; friends who share a house look " +
        "like it too."
    }
  },
  indicators: [
    kamerbewoningZonderVergunning,
    kamerbewoningParticulier,
    kameradvertentieZonderVergunning,
    vakantieverhuurGeadverteerd
  ]
};
