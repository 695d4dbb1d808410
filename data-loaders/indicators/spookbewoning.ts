import {INHABITED_WATER, UNREGISTERED_MONTHS} from "./dwelling-thresholds.js";
import type {RegisterIndicator} from "./indicator.js";
import {NOBODY, WATER_HIGH} from "./woning.js";

/** Inhabited but nobody registered: water is used, and most of the year nobody is registered. */
export const spookbewoning: RegisterIndicator = {
  phenomenon: {
    id: "spookbewoning",
    name: {nl: "Spookbewoning", en: "Ghost occupancy"},
    lead: {
      nl:
        "In een spookwoning wordt gewoond terwijl er niemand staat ingeschreven. Dat kan wijzen op illegale " +
        "verhuur of op mensen die buiten beeld blijven en daardoor kwetsbaar zijn.",
      en:
        "A ghost dwelling is lived in while nobody is registered there. This can point to illegal letting, or to " +
        "people who stay out of sight and are vulnerable because of it."
    },
    indicators: ["bewoond_zonder_inschrijving"]
  },
  card: {
    id: "bewoond_zonder_inschrijving",
    phenomenon: "spookbewoning",
    name: {nl: "Bewoond zonder inschrijving", en: "Inhabited without registration"},
    definition: {
      nl:
        `Woningen waar op 31 december niemand staat ingeschreven, waar in dat jaar meer dan ${UNREGISTERED_MONTHS.value} volle maanden ` +
        `niemand stond ingeschreven, en waar meer dan ${INHABITED_WATER.value} m³ water per jaar is gebruikt.`,
      en:
        `Dwellings with nobody registered on 31 December, with more than ${UNREGISTERED_MONTHS.value} full months in that year in which ` +
        `nobody was registered, and with more than ${INHABITED_WATER.value} m³ of water used in the year.`
    },
    kind: "stock",
    unit: {nl: "woningen", en: "dwellings"},
    denominator: {nl: "woningen in gebruik", en: "dwellings in use"},
    per: 100,
    sources: ["bag", "brp", "water"],
    reference_date: {
      nl: "31 december van elk jaar; waterverbruik over dat jaar, omgerekend naar 365 dagen.",
      en: "31 December of each year; water use over that year, scaled to 365 days."
    },
    legal_ground: {
      nl:
        "Taak van algemeen belang (AVG, artikel 6, lid 1, onder e): toezicht op de juistheid van de " +
        "basisregistratie personen (Wet BRP) en op de Huisvestingswet 2014; statistisch gebruik met waarborgen " +
        "(AVG, artikel 89). Het gebruik van watergegevens vraagt een eigen rechtsgrond en een " +
        "gegevensbeschermingseffectbeoordeling vooraf.",
      en:
        "Task in the public interest (GDPR, article 6(1)(e)): supervision of the accuracy of the population " +
        "register (Wet BRP) and of the Housing Act 2014 (Huisvestingswet); statistical use with safeguards " +
        "(GDPR, article 89). Using water data needs a legal ground of its own and a prior data protection " +
        "impact assessment."
    },
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
    thresholds: [INHABITED_WATER, UNREGISTERED_MONTHS],
    status: "protected",
    base: 5,
    audience: "openbaar"
  },
  part: {registered: [NOBODY], water: [WATER_HIGH]},
  whole: {}
};
