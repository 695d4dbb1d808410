import {ELECTRICITY_RATIO, REPORT_MONTHS} from "./drugs-thresholds.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";

const MUCH = `${ELECTRICITY_RATIO.value}_or_more`;
const LESS = `under_${ELECTRICITY_RATIO.value}`;
const NO_RATIO = "not_known";

/**
 * Counts dwellings with an anonymous report on drugs by their use of electricity. For the whole municipality only:
 * they are so few that a released 10 in a district would point at an address that somebody reported in confidence.
 */
export const drugsWoning: CubeRecipe = {
  name: "drugs_woning",
  purpose: "drugs",
  table: "drugs_dwelling_year",
  period: "year",
  kind: "stock",
  base: 10,
  finest: "gemeente",
  unit: {
    nl: `woning waarover in de ${REPORT_MONTHS.value} maanden tot en met 31 december anoniem is gemeld`,
    en: `dwelling with an anonymous report in the ${REPORT_MONTHS.value} months up to and including 31 December`
  },
  dimensions: [
    {
      name: "electricity",
      values: [MUCH, LESS, NO_RATIO],
      sql: `CASE
        WHEN electricity_ratio IS NULL THEN '${NO_RATIO}'
        WHEN electricity_ratio >= ${ELECTRICITY_RATIO.value} THEN '${MUCH}'
        ELSE '${LESS}' END`
    }
  ]
};

export const stroomEnMelding: RegisterIndicator = {
  card: {
    id: "stroom_en_melding",
    phenomenon: "drugs",
    purpose: drugsWoning.purpose,
    name: {nl: "Veel stroom en een melding over drugs", en: "Much electricity and a report on drugs"},
    definition: {
      nl:
        `Woningen waarover in de ${REPORT_MONTHS.value} maanden tot en met 31 december anoniem over drugs is gemeld, en die in dat jaar ` +
        `minstens ${ELECTRICITY_RATIO.value} keer zoveel stroom gebruikten als het gemiddelde dat de netbeheerder voor hun postcode publiceert.`,
      en:
        `Dwellings with an anonymous report on drugs in the ${REPORT_MONTHS.value} months up to and including 31 December, which used at ` +
        `least ${ELECTRICITY_RATIO.value} times as much electricity in that year as the mean that the grid operator publishes for their postcode.`
    },
    kind: "stock",
    category_of: null,
    beside: null,
    finest_level: drugsWoning.finest,
    existence_sensitive: {
      nl:
        "Het zijn er zo weinig dat één woning in een wijk al zou verraden over welk adres iemand in vertrouwen heeft " +
        "gemeld.",
      en: "They are so few that one dwelling in a district would give away which address somebody reported in confidence."
    },
    unit: {nl: "woningen", en: "dwellings"},
    denominator: {nl: "woningen in gebruik", en: "dwellings in use"},
    per: 1000,
    sources: ["bag", "energy", "energy-postcode", "crime-reports"],
    reference_date: {
      nl: "31 december van elk jaar; stroomverbruik over dat jaar, omgerekend naar 365 dagen.",
      en: "31 December of each year; electricity used in that year, scaled to 365 days."
    },
    legal_ground: {
      nl:
        "Opiumwet, artikel 13b, en Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e, en artikel 89. Verbruik " +
        "per aansluiting vraagt een eigen rechtsgrond en een gegevensbeschermingseffectbeoordeling vooraf. Het wordt " +
        "alleen opgezocht bij woningen waarover is gemeld: stroom alleen is nooit een aanwijzing.",
      en:
        "Opium Act, article 13b, and Municipalities Act, article 172; GDPR article 6(1)(e) and article 89. Use per " +
        "connection needs a legal ground of its own and a prior data protection impact assessment. It is looked up only " +
        "for dwellings that were reported: electricity alone is never a hint."
    },
    known_bias: {
      nl:
        "Elektrisch verwarmen, een laadpaal, een werkplaats aan huis of een groot gezin geven ook veel stroomverbruik, en " +
        "over zulke huizen wordt ook wel eens gemeld. Wie stroom buiten de meter om aftapt, wat bij hennepteelt vaak " +
        "gebeurt, komt er juist niet in voor. Het gemiddelde van de postcode is na aftrek van teruglevering, dus laag waar " +
        "veel zonnepanelen liggen. Woningen zonder meting tellen nooit mee.",
      en:
        "Electric heating, a charging point, a workshop at home or a large family use much electricity too, and such " +
        "homes are reported now and then. Who taps electricity before the meter, which is common in cannabis growing, is " +
        "not in it. The mean of the postcode is net of feed-in, so low where there are many solar panels. Dwellings without a " +
        "reading are never counted."
    },
    does_not_show: {
      nl:
        "Of er wordt geteeld, waar, en door wie. Het is een maat voor de hele gemeente en kan niet naar een wijk, buurt " +
        "of adres worden teruggebracht.",
      en:
        "Whether anything is grown, where, and by whom. It is a measure of the whole municipality and cannot be brought " +
        "back to a district, neighbourhood or address."
    },
    thresholds: [ELECTRICITY_RATIO, REPORT_MONTHS],
    status: "protected",
    base: drugsWoning.base,
    audience: "intern"
  },
  cube: drugsWoning.name,
  part: {electricity: [MUCH]},
  whole: {cube: "woning", categories: {}},
  planted: ["hemp_farm"]
};
