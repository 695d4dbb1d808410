import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";
import {eventsOf, PER_RESIDENT} from "./per-resident.js";

const HOUSING = "woonoverlast";
const YOUTH = "jeugdoverlast";
const PUBLIC_SPACE = "openbare_ruimte";

/**
 * Counts what people report to the municipality, by month. Everybody sees it by year: residents ask about their own
 * neighbourhood, but the month in which somebody reported can tell the one who was reported who it was.
 */
export const melding: CubeRecipe = {
  name: "melding",
  purpose: "overlast",
  table: "report",
  period: "month",
  kind: "event",
  base: 5,
  finest: "buurt",
  public: {period: "year"},
  unit: {nl: "melding aan de gemeente", en: "report to the municipality"},
  dimensions: [{name: "kind", values: [HOUSING, YOUTH, PUBLIC_SPACE], sql: "kind"}]
};

const SHARED = {
  ...PER_RESIDENT,
  phenomenon: "overlast",
  purpose: melding.purpose,
  kind: "event",
  unit: {nl: "meldingen", en: "reports"},
  sources: ["bag", "reports", "cbs-key-figures"],
  finest_level: melding.finest,
  base: melding.base,
  reference_date: eventsOf(
    "De maand waarin de melding binnenkwam, niet die waarin het gebeurde.",
    "The month in which the report came in, not that of what happened."
  ),
  legal_ground: {
    nl:
      "Gemeentewet, artikelen 151d (woonoverlast) en 172 (openbare orde); AVG artikel 6, eerste lid, onder e, en artikel " +
      "89. De tekst van een melding en wie meldde worden niet ingelezen.",
    en:
      "Municipalities Act, articles 151d (housing nuisance) and 172 (public order); GDPR article 6(1)(e) and article 89. " +
      "The text of a report and who made it are not read."
  },
  does_not_show: {
    nl:
      "Hoeveel overlast er is, of zij klopte, wie haar gaf en wie eronder leed. Een stille buurt kan rustig zijn, of het " +
      "melden hebben opgegeven: lees meldingen naast wat de politie registreert.",
    en:
      "How much nuisance there is, whether it was real, who caused it and who suffered from it. A silent neighbourhood " +
      "may be quiet, or have given up reporting: read reports beside what the police register."
  }
} satisfies Partial<IndicatorCard>;

export const overlastMeldingen: readonly RegisterIndicator[] = [
  {
    card: {
      ...SHARED,
      id: "woonoverlast_meldingen",
      name: {nl: "Woonoverlast: meldingen", en: "Housing nuisance: reports"},
      definition: {
        nl: "Meldingen aan de gemeente over overlast van of rond een woning, naar de plaats waarover wordt gemeld.",
        en: "Reports to the municipality of nuisance from or around a dwelling, by the place that is reported."
      },
      known_bias: {
        nl:
          "Eén ruzie kan tientallen meldingen geven. Wie de weg kent meldt vaker, en in gestapelde bouw hoort men elkaar " +
          "eerder. Meldingen bij een corporatie of de wijkagent zitten er niet in.",
        en:
          "One quarrel can give dozens of reports. Those who know the way report more often, and in blocks of flats people " +
          "hear each other sooner. Reports to a housing corporation or the community officer are not in it."
      },
      beside: "woonoverlast_registraties"
    },
    cube: melding.name,
    part: {kind: [HOUSING]},
    whole: "residents",
    planted: ["nuisance_household"]
  },
  {
    card: {
      ...SHARED,
      id: "jeugdoverlast_meldingen",
      name: {nl: "Jeugdoverlast: meldingen", en: "Youth nuisance: reports"},
      definition: {
        nl: "Meldingen aan de gemeente over overlast van jongeren op straat, naar de plaats waarover wordt gemeld.",
        en: "Reports to the municipality of nuisance by young people in the street, by the place that is reported."
      },
      known_bias: {
        nl:
          "Of jongeren op straat overlast geven of er alleen zijn, bepaalt wie meldt. Het aantal stijgt in de zomer en in de " +
          "vakanties, en waar weinig andere plek voor jongeren is.",
        en:
          "Whether young people in the street cause nuisance or are merely there is up to who reports. The number rises in " +
          "summer and in holidays, and where there are few other places for young people."
      },
      beside: "jeugdoverlast_registraties"
    },
    cube: melding.name,
    part: {kind: [YOUTH]},
    whole: "residents",
    planted: []
  },
  {
    card: {
      ...SHARED,
      id: "meldingen_openbare_ruimte",
      name: {nl: "Meldingen over de openbare ruimte", en: "Reports on public space"},
      definition: {
        nl: "Meldingen aan de gemeente over de openbare ruimte (zoals afval, verlichting, vernieling), naar plaats.",
        en: "Reports to the municipality on public space (such as litter, lighting, damage), by place."
      },
      known_bias: {
        nl:
          "Een app of een vaste schouw geeft meer meldingen zonder dat er meer mis is. In winkelgebieden en parken meldt " +
          "men over een plek waar weinig mensen wonen, waardoor het cijfer per inwoner daar hoog is.",
        en:
          "An app or a regular inspection gives more reports without more being wrong. In shopping areas and parks people " +
          "report on a place where few live, so the figure per resident is high there."
      },
      does_not_show: {
        nl:
          "Hoe schoon of heel een buurt is, en of een melding is opgelost. Zij staat hier als achtergrond bij overlast, niet " +
          "als overlast.",
        en:
          "How clean or whole a neighbourhood is, and whether a report was resolved. It stands here as background to " +
          "nuisance, not as nuisance."
      }
    },
    cube: melding.name,
    part: {kind: [PUBLIC_SPACE]},
    whole: "residents",
    planted: []
  }
];
