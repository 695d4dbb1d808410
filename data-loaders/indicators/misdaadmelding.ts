import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";
import {eventsOf, PER_RESIDENT} from "./per-resident.js";

const HEMP = "hemp";
const HARD = "hard";

/**
 * Counts anonymous crime reports on drugs; per district and quarter, as the registrations that stand beside them.
 * Everybody sees them by year: who was reported on may guess from the time who did it.
 */
export const misdaadmelding: CubeRecipe = {
  name: "misdaadmelding",
  purpose: "drugs",
  table: "crime_report",
  period: "quarter",
  kind: "event",
  base: 10,
  finest: "wijk",
  public: {period: "year"},
  unit: {nl: "anonieme melding over drugs", en: "anonymous report on drugs"},
  dimensions: [
    {
      name: "about",
      values: [HEMP, HARD],
      sql: `CASE topic WHEN 'drugs_hennep' THEN '${HEMP}' WHEN 'drugs_hard' THEN '${HARD}' END`
    }
  ]
};

const SHARED = {
  ...PER_RESIDENT,
  phenomenon: "drugs",
  purpose: misdaadmelding.purpose,
  kind: "event",
  unit: {nl: "meldingen", en: "reports"},
  sources: ["bag", "crime-reports", "cbs-key-figures"],
  finest_level: misdaadmelding.finest,
  base: misdaadmelding.base,
  reference_date: eventsOf(
    "Het kwartaal waarin de melding binnenkwam.",
    "The quarter in which the report came in."
  ),
  legal_ground: {
    nl:
      "Opiumwet, artikel 13b, en Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e; overeenkomst met het " +
      "meldpunt. De tekst van een melding wordt niet ingelezen, en wie meldde is niet bekend.",
    en:
      "Opium Act, article 13b, and Municipalities Act, article 172; GDPR article 6(1)(e); agreement with the hotline. " +
      "The text of a report is not read, and who reported is not known."
  },
  known_bias: {
    nl:
      "Een anonieme melding is niet getoetst: zij kan onjuist zijn, een burenruzie zijn of over dezelfde plek gaan als " +
      "tien andere. Hoe vaak mensen melden verschilt per wijk en stijgt na een campagne of een inval.",
    en:
      "An anonymous report has not been checked: it may be wrong, come from a quarrel between neighbours or be about the " +
      "same place as ten others. How often people report differs by district and rises after a campaign or a raid."
  },
  does_not_show: {
    nl:
      "Of er drugs waren, hoeveel plekken het zijn, en wat niemand meldde. Weinig meldingen kan ook betekenen dat mensen " +
      "niet durven of niet verwachten dat het helpt: lees ze naast wat de politie registreert.",
    en:
      "Whether there were drugs, how many places are meant, and what nobody reported. Few reports may also mean that " +
      "people do not dare or expect no help: read them beside what the police register."
  }
} satisfies Partial<IndicatorCard>;

export const drugsMeldingen: readonly RegisterIndicator[] = [
  {
    card: {
      ...SHARED,
      id: "drugs_meldingen",
      name: {nl: "Drugs: anonieme meldingen", en: "Drugs: anonymous reports"},
      definition: {
        nl: "Anonieme misdaadmeldingen over hennep of harddrugs, naar de plaats waarover wordt gemeld.",
        en: "Anonymous crime reports on cannabis growing or hard drugs, by the place that is reported."
      },
      beside: "drugs_registraties"
    },
    cube: misdaadmelding.name,
    part: {},
    whole: "residents",
    planted: ["hemp_farm", "drug_dealing"]
  },
  {
    card: {
      ...SHARED,
      id: "hennep_meldingen",
      name: {nl: "Hennep: anonieme meldingen", en: "Cannabis growing: anonymous reports"},
      definition: {
        nl: "Anonieme misdaadmeldingen over hennepteelt, naar de plaats waarover wordt gemeld.",
        en: "Anonymous crime reports on cannabis growing, by the place that is reported."
      },
      category_of: "drugs_meldingen"
    },
    cube: misdaadmelding.name,
    part: {about: [HEMP]},
    whole: "residents",
    planted: ["hemp_farm"]
  },
  {
    card: {
      ...SHARED,
      id: "harddrugs_meldingen",
      name: {nl: "Harddrugs: anonieme meldingen", en: "Hard drugs: anonymous reports"},
      definition: {
        nl: "Anonieme misdaadmeldingen over harddrugs, naar de plaats waarover wordt gemeld.",
        en: "Anonymous crime reports on hard drugs, by the place that is reported."
      },
      category_of: "drugs_meldingen"
    },
    cube: misdaadmelding.name,
    part: {about: [HARD]},
    whole: "residents",
    planted: ["drug_dealing"]
  }
];
