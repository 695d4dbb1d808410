import {MONTHS_MISSED_AT_MOST, UNINHABITED_WATER} from "./dwelling-thresholds.js";
import type {RegisterIndicator} from "./indicator.js";
import {READ_FROM_WATER} from "./read-from-water.js";
import {ALL_YEAR, WATER_LOW} from "./woning.js";

/** Registered but uninhabited: somebody is registered all year, and hardly any water is used. */
export const woonfraude: RegisterIndicator = {
  phenomenon: {
    id: "woonfraude",
    name: {nl: "Woonfraude", en: "Address fraud"},
    lead: {
      nl:
        "Wie op een adres staat ingeschreven maar er niet woont, houdt een woning bezet of ontvangt misschien " +
        "een uitkering of toeslag waarop geen recht is. Heel laag waterverbruik is daarvan een aanwijzing, " +
        "geen bewijs.",
      en:
        "Someone who is registered at an address without living there keeps a dwelling from others, or may " +
        "receive a benefit without being entitled to it. Very low water use hints at this; it proves nothing."
    },
    indicators: ["ingeschreven_onbewoond"]
  },
  card: {
    id: "ingeschreven_onbewoond",
    phenomenon: "woonfraude",
    name: {nl: "Ingeschreven, waarschijnlijk onbewoond", en: "Registered, probably uninhabited"},
    definition: {
      nl:
        `Woningen waar op 31 december minstens één persoon staat ingeschreven, waar in dat jaar hoogstens ${MONTHS_MISSED_AT_MOST.value} ` +
        `volle maand niemand stond ingeschreven, en waar minder dan ${UNINHABITED_WATER.value} m³ water per jaar is gebruikt.`,
      en:
        `Dwellings with at least one person registered on 31 December, with at most ${MONTHS_MISSED_AT_MOST.value} full month in that year ` +
        `in which nobody was registered, and with less than ${UNINHABITED_WATER.value} m³ of water used in the year.`
    },
    ...READ_FROM_WATER,
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
  part: {registered: [ALL_YEAR], water: [WATER_LOW]},
  whole: {}
};
