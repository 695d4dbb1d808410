import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";
import {eventsOf, PER_RESIDENT} from "./per-resident.js";

const HARD = "hard";
const SOFT = "soft";
const UNKNOWN = "unknown";

/**
 * Counts what the police register about drugs; per district and quarter, since less holds too few to say anything.
 * Everybody sees it by year, as the reports beside it: a quarter can be set beside one arrest that was in the news.
 */
export const drugsRegistratie: CubeRecipe = {
  name: "drugs_registratie",
  purpose: "drugs",
  table: "drugs_registration",
  period: "quarter",
  kind: "event",
  base: 10,
  finest: "wijk",
  public: {period: "year"},
  unit: {nl: "incident dat de politie heeft vastgelegd", en: "incident that the police recorded"},
  dimensions: [
    {
      name: "drug",
      values: [HARD, SOFT, UNKNOWN],
      sql: `CASE kind WHEN 'drugs_hard' THEN '${HARD}' WHEN 'drugs_soft' THEN '${SOFT}' ELSE '${UNKNOWN}' END`
    }
  ]
};

const SHARED = {
  ...PER_RESIDENT,
  phenomenon: "drugs",
  purpose: drugsRegistratie.purpose,
  kind: "event",
  unit: {nl: "registraties", en: "registrations"},
  sources: ["police-registrations", "cbs-key-figures"],
  finest_level: drugsRegistratie.finest,
  base: drugsRegistratie.base,
  reference_date: eventsOf(
    "Het kwartaal waarin het incident volgens de politie plaatsvond.",
    "The quarter in which the incident took place according to the police."
  ),
  legal_ground: {
    nl:
      "Wet politiegegevens, met een besluit tot verstrekking; Opiumwet en Gemeentewet, artikel 172 (openbare orde); " +
      "AVG artikel 6, eerste lid, onder e. De levering bevat incidenten en geen personen.",
    en:
      "Police Data Act, with a decision to provide; Opium Act and Municipalities Act, article 172 (public order); GDPR " +
      "article 6(1)(e). The delivery holds incidents and no persons."
  },
  known_bias: {
    nl:
      "Drugsfeiten hebben zelden een slachtoffer dat aangifte doet: wat de politie vastlegt hangt sterk af van waar en " +
      "wanneer zij kijkt. Eén actie kan veel registraties geven. In uitgaansgebieden en bij stations zijn veel meer " +
      "mensen dan er wonen, waardoor het cijfer per inwoner daar hoog is. Registraties komen soms maanden later.",
    en:
      "Drug offences seldom have a victim who reports them: what the police record depends much on where and when they " +
      "look. One operation can give many registrations. Nightlife areas and stations hold many more people than live " +
      "there, so the figure per resident is high there. Registrations sometimes come months later."
  },
  does_not_show: {
    nl:
      "Hoeveel drugs er zijn of worden gebruikt, of iemand is veroordeeld, en of de betrokkenen in de wijk wonen. " +
      "Minder registraties kunnen minder drugs betekenen, of minder toezicht.",
    en:
      "How many drugs there are or are used, whether anybody was convicted, and whether those involved live in the " +
      "district. Fewer registrations may mean fewer drugs, or less supervision."
  }
} satisfies Partial<IndicatorCard>;

export const drugsRegistraties: readonly RegisterIndicator[] = [
  {
    card: {
      ...SHARED,
      id: "drugs_registraties",
      name: {nl: "Drugs: registraties van de politie", en: "Drugs: police registrations"},
      definition: {
        nl: "Incidenten die de politie als drugsincident heeft vastgelegd: harddrugs, softdrugs of soort onbekend.",
        en: "Incidents that the police recorded as about drugs: hard drugs, soft drugs or kind unknown."
      },
      beside: "drugs_meldingen"
    },
    cube: drugsRegistratie.name,
    part: {},
    whole: "residents",
    planted: ["drug_dealing", "hemp_farm"]
  },
  {
    card: {
      ...SHARED,
      id: "harddrugs_registraties",
      name: {nl: "Harddrugs: registraties van de politie", en: "Hard drugs: police registrations"},
      definition: {
        nl: "Incidenten die de politie als harddrugsincident heeft vastgelegd (lijst I van de Opiumwet).",
        en: "Incidents that the police recorded as about hard drugs (list I of the Opium Act)."
      },
      category_of: "drugs_registraties",
      known_bias: withUnknown("harddrugs", "hard drugs")
    },
    cube: drugsRegistratie.name,
    part: {drug: [HARD]},
    whole: "residents",
    planted: ["drug_dealing"]
  },
  {
    card: {
      ...SHARED,
      id: "softdrugs_registraties",
      name: {nl: "Softdrugs: registraties van de politie", en: "Soft drugs: police registrations"},
      definition: {
        nl: "Incidenten die de politie als softdrugsincident heeft vastgelegd (lijst II van de Opiumwet, ook hennepteelt).",
        en: "Incidents that the police recorded as about soft drugs (list II of the Opium Act, growing cannabis too)."
      },
      category_of: "drugs_registraties",
      known_bias: withUnknown("softdrugs", "soft drugs")
    },
    cube: drugsRegistratie.name,
    part: {drug: [SOFT]},
    whole: "residents",
    planted: ["hemp_farm"]
  }
];

function withUnknown(nl: string, en: string): IndicatorCard["known_bias"] {
  return {
    nl: `Waar de soort niet is vastgelegd telt een incident hier niet mee: het aantal voor ${nl} is een ondergrens. ${SHARED.known_bias.nl}`,
    en: `Where the kind was not recorded an incident is not counted here: the number for ${en} is a lower limit. ${SHARED.known_bias.en}`
  };
}
