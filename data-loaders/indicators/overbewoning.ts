import {
  DWELLING_CARD,
  ON_31_DECEMBER,
  OVER_THE_YEAR,
  SUPERVISION,
  SUPERVISION_WITH_METERS
} from "./dwelling-card.js";
import {CROWDED_AREA, TIMES_WATER, WATER_PER_RESIDENT} from "./dwelling-thresholds.js";
import type {PhenomenonRecipe, RegisterIndicator} from "./indicator.js";
import {OTHERS} from "./sociale-huur.js";
import {
  ALL_YEAR,
  CROWDED,
  OVER_NORM,
  PART_YEAR,
  ROOMY,
  WATER_BETWEEN,
  WATER_HIGH,
  WATER_LOW
} from "./woning.js";

const SHARED = {...DWELLING_CARD, phenomenon: "overbewoning"};

const overbewoond: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "overbewoond",
    name: {nl: "Overbewoonde woningen", en: "Overcrowded dwellings"},
    definition: {
      nl:
        `Bewoonde woningen met minder dan ${CROWDED_AREA.value} m² gebruiksoppervlakte voor elke persoon die er op ` +
        "31 december staat ingeschreven.",
      en:
        `Inhabited dwellings with less than ${CROWDED_AREA.value} m² of floor area for each person registered there ` +
        "on 31 December."
    },
    denominator: {
      nl: "bewoonde woningen (minstens één persoon ingeschreven, oppervlakte bekend)",
      en: "inhabited dwellings (at least one person registered, floor area known)"
    },
    sources: ["bag", "brp"],
    reference_date: ON_31_DECEMBER,
    legal_ground: {
      nl:
        "Taak van algemeen belang (AVG, artikel 6, lid 1, onder e): toezicht op veilig gebruik van woningen " +
        "(Besluit bouwwerken leefomgeving; vóór 2024 het Bouwbesluit 2012, artikel 7.18) en op de " +
        "Huisvestingswet 2014; statistisch gebruik met waarborgen (AVG, artikel 89).",
      en:
        "Task in the public interest (GDPR, article 6(1)(e)): supervision of the safe use of dwellings (Besluit " +
        "bouwwerken leefomgeving; before 2024 Bouwbesluit 2012, article 7.18) and of the Housing Act 2014 " +
        "(Huisvestingswet); statistical use with safeguards (GDPR, article 89)."
    },
    known_bias: {
      nl:
        "Grote gezinnen in kleine woningen tellen mee. Wie is verhuisd zonder zich uit te schrijven telt ten " +
        "onrechte mee, wie er woont zonder inschrijving juist niet: waar veel mensen buiten beeld blijven is het " +
        "cijfer te laag. Een verkeerde oppervlakte in de BAG werkt rechtstreeks door; woningen waarvan de oppervlakte onbekend is tellen niet mee.",
      en:
        "Large families in small dwellings are counted. People who moved without deregistering are counted " +
        "wrongly, people who live there unregistered are not: where many stay out of sight the figure is too " +
        "low. A wrong floor area in the BAG register carries over directly; dwellings of unknown floor area are not counted."
    },
    does_not_show: {
      nl:
        "Of er kamers worden verhuurd, of daar een vergunning voor is, en of bewoners tot één gezin behoren. " +
        "Ook niet of de situatie gevaarlijk is.",
      en:
        "Whether rooms are let, whether there is a permit for it, and whether the residents are one family. " +
        "Nor whether the situation is dangerous."
    },
    thresholds: [CROWDED_AREA]
  },
  cube: "woning",
  part: {crowding: [CROWDED]},
  whole: {crowding: [CROWDED, ROOMY]},
  planted: ["overcrowded"]
};

const waterBovenNorm: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "water_boven_norm",
    name: {nl: "Meer water dan past bij de inschrijving", en: "More water than fits the registration"},
    definition: {
      nl:
        "Woningen waar op 31 december minstens één persoon staat ingeschreven, en waar in dat jaar meer dan " +
        `${TIMES_WATER.value} keer ${WATER_PER_RESIDENT.value} m³ water is gebruikt voor elke persoon die er op die dag staat ingeschreven.`,
      en:
        `Dwellings with at least one person registered on 31 December, and with more than ${TIMES_WATER.value} times ` +
        `${WATER_PER_RESIDENT.value} m³ of water used in that year for each person registered there on that day.`
    },
    denominator: {
      nl: "woningen met minstens één persoon ingeschreven en een gemeten waterverbruik",
      en: "dwellings with at least one person registered and a measured use of water"
    },
    sources: ["bag", "brp", "water"],
    reference_date: OVER_THE_YEAR,
    legal_ground: SUPERVISION_WITH_METERS,
    known_bias: {
      nl:
        "Mantelzorgers en gasten die lang blijven, een zwembad, een lek, een bedrijf aan huis en gezinnen van wie " +
        "iemand vlak voor 31 december is vertrokken tellen mee. Waar veel mensen staan ingeschreven is de grens hoog " +
        "en valt een extra bewoner niet op: het cijfer ziet vooral kleine huishoudens.",
      en:
        "Carers and guests who stay long, a swimming pool, a leak, a business at home and families of which someone " +
        "left just before 31 December are counted. Where many are registered the limit is high and one more does not " +
        "show: the figure mostly sees small households."
    },
    does_not_show: {
      nl: "Hoeveel mensen er wonen, of zij er mogen wonen, en waarvoor het water is gebruikt.",
      en: "How many people live there, whether they may, and what the water was used for."
    },
    thresholds: [TIMES_WATER, WATER_PER_RESIDENT]
  },
  cube: "woning",
  part: {registered: [ALL_YEAR, PART_YEAR], water: [OVER_NORM]},
  whole: {registered: [ALL_YEAR, PART_YEAR], water: [WATER_LOW, WATER_BETWEEN, WATER_HIGH, OVER_NORM]},
  planted: ["overcrowded", "subletting", "room_letting"]
};

const onderverhuurSocialeHuur: RegisterIndicator = {
  card: {
    ...SHARED,
    id: "onderverhuur_sociale_huur",
    name: {nl: "Corporatiewoning, anderen ingeschreven", en: "Corporation dwelling, others registered"},
    definition: {
      nl:
        "Woningen die een corporatie op 31 december verhuurt, waar de huurder op die dag niet staat ingeschreven en " +
        "wel iemand die er nooit samen met de huurder ingeschreven stond.",
      en:
        "Dwellings that a housing corporation lets on 31 December, where on that day the tenant is not registered " +
        "and somebody is who was never registered there together with the tenant."
    },
    finest_level: "wijk",
    unit: {nl: "corporatiewoningen", en: "corporation dwellings"},
    denominator: {
      nl: "woningen die een corporatie op 31 december verhuurt aan een bekende huurder",
      en: "dwellings that a housing corporation lets to a known tenant on 31 December"
    },
    sources: ["bag", "brp", "lettings"],
    reference_date: ON_31_DECEMBER,
    legal_ground: {
      nl:
        `${SUPERVISION.nl} De corporatie levert haar huurders alleen onder een afspraak met een eigen rechtsgrond; ` +
        "onderverhuur van een zelfstandige woning vraagt haar toestemming (Burgerlijk Wetboek, artikel 7:244).",
      en:
        `${SUPERVISION.en} The corporation delivers its tenants only under an agreement with a legal ground of its ` +
        "own; subletting a whole dwelling needs its consent (Civil Code, article 7:244)."
    },
    known_bias: {
      nl:
        "Alleen de eerste huurder is bekend: wie als medehuurder bleef zonder ooit samen met de huurder ingeschreven " +
        "te staan telt mee. Dat geldt ook voor wie op de woning past terwijl de huurder is opgenomen of elders zorg " +
        "verleent, en voor een vorige bewoner die zich niet uitschreef. Onderverhuur aan mensen die zich niet " +
        "inschrijven, of terwijl de huurder ingeschreven blijft, is hier niet te zien.",
      en:
        "Only the first tenant is known: a co-tenant who stayed without ever being registered together with the tenant " +
        "is counted. So are those who mind the dwelling while the tenant is in care or caring elsewhere, and an " +
        "earlier resident who did not deregister. Subletting to people who do not register, or while the tenant " +
        "stays registered, is not seen."
    },
    does_not_show: {
      nl: "Of er huur wordt betaald en aan wie, of de corporatie toestemming gaf, en wie er wonen.",
      en: "Whether rent is paid and to whom, whether the corporation consented, and who lives there."
    },
    thresholds: []
  },
  cube: "sociale_huur",
  part: {tenant: [OTHERS]},
  whole: {},
  planted: ["subletting"]
};

/** More people than a dwelling holds, than are registered, or others than the tenant. */
export const overbewoning: PhenomenonRecipe = {
  phenomenon: {
    id: "overbewoning",
    name: {nl: "Onderverhuur en overbewoning", en: "Subletting and overcrowding"},
    lead: {
      nl:
        "Veel mensen op weinig vierkante meters is ongezond en brandgevaarlijk, en soms woont er een ander dan de " +
        "huurder. Dat kan wijzen op verhuur buiten de regels om of op uitbuiting. Vaak is het niets anders dan een " +
        "groot gezin in een kleine woning, of familie die inwoont.",
      en:
        "Many people on few square metres is unhealthy and a fire risk, and sometimes others live there than the " +
        "tenant. This can point to letting outside the rules or to exploitation. Often it is nothing but a large " +
        "family in a small dwelling, or relatives who live in."
    }
  },
  indicators: [overbewoond, waterBovenNorm, onderverhuurSocialeHuur]
};
