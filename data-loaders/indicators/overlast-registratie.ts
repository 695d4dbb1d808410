import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";
import {eventsOf, PER_RESIDENT} from "./per-resident.js";

const HOUSING = "housing";
const YOUTH = "youth";

/**
 * Counts what the police register about nuisance, by month; a cube of its own beside that of reports. Everybody sees
 * it by district and quarter: neighbours know in which month the police came to whom, and a district in three months
 * holds several such visits.
 */
export const overlastRegistratie: CubeRecipe = {
  name: "overlast_registratie",
  purpose: "overlast",
  table: "nuisance_registration",
  period: "month",
  kind: "event",
  base: 10,
  finest: "buurt",
  public: {level: "wijk", period: "quarter"},
  unit: {nl: "incident dat de politie heeft vastgelegd", en: "incident that the police recorded"},
  dimensions: [
    {
      name: "nuisance",
      values: [HOUSING, YOUTH],
      sql: `CASE kind WHEN 'overlast_woon' THEN '${HOUSING}' WHEN 'overlast_jeugd' THEN '${YOUTH}' END`
    }
  ]
};

const SHARED = {
  ...PER_RESIDENT,
  phenomenon: "overlast",
  purpose: overlastRegistratie.purpose,
  kind: "event",
  unit: {nl: "registraties", en: "registrations"},
  sources: ["police-registrations", "cbs-key-figures"],
  finest_level: overlastRegistratie.finest,
  base: overlastRegistratie.base,
  reference_date: eventsOf(
    "De maand waarin het volgens de politie gebeurde.",
    "The month in which it happened according to the police."
  ),
  legal_ground: {
    nl:
      "Wet politiegegevens, met een besluit tot verstrekking; Gemeentewet, artikelen 151d en 172; AVG artikel 6, eerste " +
      "lid, onder e. De levering bevat incidenten en geen personen, met punten op straatniveau.",
    en:
      "Police Data Act, with a decision to provide; Municipalities Act, articles 151d and 172; GDPR article 6(1)(e). The " +
      "delivery holds incidents and no persons, with points at street level."
  },
  does_not_show: {
    nl:
      "Of iemand iets strafbaars deed, wie dat was, en overlast waarvoor niemand de politie belde. Zet registraties naast " +
      "meldingen, maar tel ze niet op: hetzelfde voorval kan in beide zitten.",
    en:
      "Whether anybody did anything punishable, who it was, and nuisance for which nobody called the police. Set " +
      "registrations beside reports, but do not add them: the same event may be in both."
  }
} satisfies Partial<IndicatorCard>;

export const overlastRegistraties: readonly RegisterIndicator[] = [
  {
    card: {
      ...SHARED,
      id: "woonoverlast_registraties",
      name: {nl: "Woonoverlast: registraties van de politie", en: "Housing nuisance: police registrations"},
      definition: {
        nl: "Incidenten die de politie als overlast van of rond een woning heeft vastgelegd (zoals burengerucht).",
        en: "Incidents that the police recorded as nuisance from or around a dwelling (such as noise)."
      },
      known_bias: {
        nl:
          "De politie komt vooral 's nachts en bij geweld of geluid; wat niet acuut is gaat naar de gemeente of de " +
          "corporatie. Eén adres kan veel registraties geven.",
        en:
          "The police come mostly at night and for violence or noise; what is not urgent goes to the municipality or the " +
          "housing corporation. One address can give many registrations."
      },
      beside: "woonoverlast_meldingen"
    },
    cube: overlastRegistratie.name,
    part: {nuisance: [HOUSING]},
    whole: "residents",
    planted: ["nuisance_household"]
  },
  {
    card: {
      ...SHARED,
      id: "jeugdoverlast_registraties",
      name: {nl: "Jeugdoverlast: registraties van de politie", en: "Youth nuisance: police registrations"},
      definition: {
        nl: "Incidenten die de politie als overlast van jongeren heeft vastgelegd, naar de straat waar het gebeurde.",
        en: "Incidents that the police recorded as nuisance by young people, by the street where it happened."
      },
      known_bias: {
        nl:
          "Waar de politie vaker langskomt wordt meer vastgelegd; dat kan een gevolg zijn van eerdere cijfers als dit. Een " +
          "plek aan de rand van een buurt kan in de buurt ernaast vallen.",
        en:
          "Where the police pass more often more is recorded, which may follow from earlier figures like this. A place at " +
          "the edge of a neighbourhood may fall in the next."
      },
      beside: "jeugdoverlast_meldingen"
    },
    cube: overlastRegistratie.name,
    part: {nuisance: [YOUTH]},
    whole: "residents",
    planted: []
  }
];
