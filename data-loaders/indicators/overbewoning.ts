import {CROWDED_AREA} from "./dwelling-thresholds.js";
import type {RegisterIndicator} from "./indicator.js";
import {CROWDED, ROOMY} from "./woning.js";

/** Overcrowded: less floor area per registered resident than the building code allows. */
export const overbewoning: RegisterIndicator = {
  phenomenon: {
    id: "overbewoning",
    name: {nl: "Overbewoning", en: "Overcrowding"},
    lead: {
      nl:
        "Veel mensen op weinig vierkante meters is ongezond en brandgevaarlijk, en kan wijzen op kamerverhuur " +
        "zonder vergunning of op uitbuiting. Vaak is het niets anders dan een groot gezin in een kleine woning.",
      en:
        "Many people on few square metres is unhealthy and a fire risk, and can point to letting rooms without a " +
        "permit or to exploitation. Often it is nothing but a large family in a small dwelling."
    },
    indicators: ["overbewoond"]
  },
  card: {
    id: "overbewoond",
    phenomenon: "overbewoning",
    name: {nl: "Overbewoonde woningen", en: "Overcrowded dwellings"},
    definition: {
      nl:
        `Bewoonde woningen met minder dan ${CROWDED_AREA.value} m² gebruiksoppervlakte voor elke persoon die er op 31 december staat ` +
        "ingeschreven.",
      en: `Inhabited dwellings with less than ${CROWDED_AREA.value} m² of floor area for each person registered there on 31 December.`
    },
    kind: "stock",
    unit: {nl: "woningen", en: "dwellings"},
    denominator: {
      nl: "bewoonde woningen (minstens één persoon ingeschreven, oppervlakte bekend)",
      en: "inhabited dwellings (at least one person registered, floor area known)"
    },
    per: 100,
    sources: ["bag", "brp"],
    reference_date: {nl: "31 december van elk jaar.", en: "31 December of each year."},
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
    thresholds: [CROWDED_AREA],
    status: "protected",
    base: 5,
    audience: "openbaar"
  },
  part: {crowding: [CROWDED]},
  whole: {crowding: [CROWDED, ROOMY]}
};
