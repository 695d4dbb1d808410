import {DWELLING_CARD, OVER_THE_YEAR, SUPERVISION_WITH_METERS} from "./dwelling-card.js";
import {
  HIGH_ELECTRICITY,
  INHABITED_WATER,
  UNINHABITED_WATER,
  UNREGISTERED_MONTHS
} from "./dwelling-thresholds.js";
import type {PhenomenonRecipe, RegisterIndicator} from "./indicator.js";
import {BOTH, ELECTRICITY, NOBODY, WATER_HIGH, WATER_LOW} from "./woning.js";

const SHARED = {
  ...DWELLING_CARD,
  phenomenon: "spookbewoning",
  reference_date: OVER_THE_YEAR,
  legal_ground: SUPERVISION_WITH_METERS
};

const NOBODY_REGISTERED = {
  nl:
    `Woningen waar op 31 december niemand staat ingeschreven, waar in dat jaar meer dan ${UNREGISTERED_MONTHS.value} ` +
    "volle maanden niemand stond ingeschreven, die dat jaar niet zijn verkocht,",
  en:
    `Dwellings with nobody registered on 31 December, with more than ${UNREGISTERED_MONTHS.value} full months in that ` +
    "year in which nobody was registered, not sold in that year,"
};

const bewoondZonderInschrijving: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "bewoond_zonder_inschrijving",
    name: {nl: "Bewoond zonder inschrijving", en: "Inhabited without registration"},
    definition: {
      nl: `${NOBODY_REGISTERED.nl} en waar meer dan ${INHABITED_WATER.value} m³ water per jaar is gebruikt.`,
      en: `${NOBODY_REGISTERED.en} and with more than ${INHABITED_WATER.value} m³ of water used in the year.`
    },
    sources: ["bag", "brp", "water", "kadaster"],
    known_bias: {
      nl:
        "Een woning waaruit mensen in het voorjaar zijn vertrokken kan door hun verbruik van vóór het vertrek " +
        "meetellen. Ook verbouwingen, lekkages, tweede woningen en short stay tellen mee. Wie zich laat " +
        "inschrijft, verdwijnt pas bij de volgende peildatum.",
      en:
        "A dwelling that people left in spring may be counted because of what they used before leaving. " +
        "Renovations, leaks, second homes and short stay are counted too. Those who register late only " +
        "disappear from the figure at the next reference date."
    },
    does_not_show: {
      nl:
        "Wie er woont, of de bewoning verboden is, en of er sprake is van uitbuiting. Woningen met weinig " +
        `gebruikers die minder dan ${INHABITED_WATER.value} m³ verbruiken blijven buiten beeld.`,
      en:
        "Who lives there, whether living there is unlawful, and whether anyone is exploited. Dwellings with few " +
        `users who take less than ${INHABITED_WATER.value} m³ stay out of sight.`
    },
    thresholds: [INHABITED_WATER, UNREGISTERED_MONTHS]
  },
  cube: "woning",
  part: {registered: [NOBODY], water: [WATER_HIGH]},
  whole: {},
  planted: ["inhabited_unregistered"]
};

const leegMetStroom: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "leeg_met_stroom",
    name: {nl: "Niemand ingeschreven, hoog stroomgebruik", en: "Nobody registered, high use of electricity"},
    definition: {
      nl: `${NOBODY_REGISTERED.nl} en waar meer dan ${HIGH_ELECTRICITY.value} kWh stroom per jaar van het net is gebruikt.`,
      en: `${NOBODY_REGISTERED.en} and with more than ${HIGH_ELECTRICITY.value} kWh of electricity taken from the grid in the year.`
    },
    sources: ["bag", "brp", "energy", "kadaster"],
    known_bias: {
      nl:
        "Elektrische verwarming, een verbouwing of een bedrijf aan huis telt mee; wie zelf stroom opwekt valt er " +
        "juist buiten. De grens gaat over één gemiddelde bewoner, ongeacht hoe groot de woning is.",
      en:
        "Electric heating, a renovation or a business at home is counted; those who make their own electricity are " +
        "not. The limit is about one average resident, however large the dwelling."
    },
    does_not_show: {
      nl: "Waarvoor de stroom is gebruikt en of er iemand woont. Stroom alleen zegt niets over een overtreding.",
      en: "What the electricity was used for and whether anyone lives there. Electricity alone says nothing about an offence."
    },
    thresholds: [HIGH_ELECTRICITY, UNREGISTERED_MONTHS]
  },
  cube: "woning",
  part: {registered: [NOBODY], signs: [ELECTRICITY, BOTH]},
  whole: {},
  planted: ["inhabited_unregistered"]
};

const spookCombinatie: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "spook_combinatie",
    name: {
      nl: "Drie tekenen van bewoning zonder inschrijving",
      en: "Three signs of living there unregistered"
    },
    category_of: "bewoond_zonder_inschrijving",
    finest_level: "buurt",
    definition: {
      nl:
        `${NOBODY_REGISTERED.nl} waar meer dan ${INHABITED_WATER.value} m³ water en meer dan ${HIGH_ELECTRICITY.value} kWh ` +
        "stroom per jaar is gebruikt, en die in dat jaar te koop of per kamer te huur is aangeboden.",
      en:
        `${NOBODY_REGISTERED.en} with more than ${INHABITED_WATER.value} m³ of water and more than ${HIGH_ELECTRICITY.value} kWh ` +
        "of electricity used in the year, and offered in that year for sale or by the room."
    },
    sources: ["bag", "brp", "water", "energy", "advertisements", "kadaster"],
    known_bias: {
      nl:
        "Veel advertenties noemen geen adres en zijn niet aan een woning te koppelen: dit cijfer is een ondergrens. " +
        "Een eigenaar die tijdens de verkoop nog in de woning verblijft en elders al is ingeschreven telt mee.",
      en:
        "Many advertisements name no address and cannot be matched to a dwelling: this figure is a lower limit. An " +
        "owner who still stays in the dwelling while it is for sale and is already registered elsewhere is counted."
    },
    does_not_show: {
      nl:
        "Woningen die stil worden verhuurd, zonder advertentie. Ook drie tekenen samen zeggen niet wie er woont en of " +
        "dat mag.",
      en:
        "Dwellings that are let quietly, without an advertisement. Even three signs together do not say who lives " +
        "there and whether that is allowed."
    },
    thresholds: [INHABITED_WATER, HIGH_ELECTRICITY, UNREGISTERED_MONTHS]
  },
  cube: "woning",
  part: {registered: [NOBODY], water: [WATER_HIGH], signs: [BOTH]},
  whole: {},
  planted: ["inhabited_unregistered"]
};

const langLeeg: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "lang_leeg",
    name: {nl: "Niemand ingeschreven, nauwelijks water", en: "Nobody registered, hardly any water"},
    definition: {
      nl: `${NOBODY_REGISTERED.nl} en waar minder dan ${UNINHABITED_WATER.value} m³ water per jaar is gebruikt.`,
      en: `${NOBODY_REGISTERED.en} and with less than ${UNINHABITED_WATER.value} m³ of water used in the year.`
    },
    sources: ["bag", "brp", "water", "kadaster"],
    known_bias: {
      nl:
        "Nieuwbouw die nog niet is opgeleverd aan bewoners, woningen die op sloop wachten en tweede woningen tellen " +
        "mee. Woningen zonder meting tellen nooit mee.",
      en:
        "New dwellings not yet handed over, dwellings awaiting demolition and second homes are counted. Dwellings " +
        "without a reading are never counted."
    },
    does_not_show: {
      nl:
        "Waarom een woning leegstaat en of dat mag. Dit cijfer is achtergrond: het is geen teken van bewoning, en " +
        "een wijk met veel leegstand heeft ook meer woningen waarin iemand onopgemerkt kan wonen.",
      en:
        "Why a dwelling is empty and whether that is allowed. This figure is background: it is no sign that anyone " +
        "lives there, and an area with many empty dwellings also has more in which someone can live unnoticed."
    },
    thresholds: [UNINHABITED_WATER, UNREGISTERED_MONTHS]
  },
  cube: "woning",
  part: {registered: [NOBODY], water: [WATER_LOW]},
  whole: {},
  planted: []
};

/** Lived in while nobody is registered, and what is known of dwellings where nobody is. */
export const spookbewoning: PhenomenonRecipe = {
  phenomenon: {
    id: "spookbewoning",
    name: {nl: "Spookbewoning", en: "Ghost occupancy"},
    lead: {
      nl:
        "In een spookwoning wordt gewoond terwijl er niemand staat ingeschreven. Dat kan wijzen op verhuur buiten de " +
        "regels om, of op mensen die buiten beeld blijven en daardoor kwetsbaar zijn. Een verbouwing, een tweede " +
        "woning of een late inschrijving geeft hetzelfde beeld.",
      en:
        "A ghost dwelling is lived in while nobody is registered there. This can point to letting outside the rules, " +
        "or to people who stay out of sight and are vulnerable because of it. A renovation, a second home or a late " +
        "registration looks the same."
    }
  },
  indicators: [bewoondZonderInschrijving, leegMetStroom, spookCombinatie, langLeeg]
};
