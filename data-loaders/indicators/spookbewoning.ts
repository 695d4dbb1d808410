import {INHABITED_WATER, UNREGISTERED_MONTHS} from "./dwelling-thresholds.js";
import type {RegisterIndicator} from "./indicator.js";
import {READ_FROM_WATER} from "./read-from-water.js";
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
    ...READ_FROM_WATER,
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
  part: {registered: [NOBODY], water: [WATER_HIGH]},
  whole: {}
};
