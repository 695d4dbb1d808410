import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {CubeRecipe, RegisterIndicator} from "./indicator.js";
import {eventsOf, PER_RESIDENT} from "./per-resident.js";

const DISMANTLED = "dismantled";
const CLOSED = "closed";

/** Counts what the municipality did about drugs: effort, in a cube of its own so that no sum mixes it with reports. */
export const drugsHandhaving: CubeRecipe = {
  name: "drugs_handhaving",
  purpose: "drugs",
  table: "drugs_enforcement",
  period: "year",
  kind: "event",
  base: 10,
  finest: "wijk",
  unit: {nl: "ontmanteling of sluiting", en: "dismantling or closure"},
  dimensions: [
    {
      name: "measure",
      values: [DISMANTLED, CLOSED],
      sql: `CASE kind WHEN 'ontmanteling_hennep' THEN '${DISMANTLED}' WHEN 'sluiting_opiumwet' THEN '${CLOSED}' END`
    }
  ]
};

const SHARED = {
  ...PER_RESIDENT,
  phenomenon: "drugs",
  purpose: drugsHandhaving.purpose,
  kind: "effort",
  sources: ["bag", "enforcement", "cbs-key-figures"],
  finest_level: drugsHandhaving.finest,
  base: drugsHandhaving.base,
  reference_date: eventsOf(
    "Het jaar waarin de maatregel is uitgevoerd.",
    "The year in which the measure was carried out."
  ),
  legal_ground: {
    nl:
      "Opiumwet, artikel 13b, en Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e, en artikel 89. Alleen " +
      "tellingen verlaten de verwerking, geen adressen.",
    en:
      "Opium Act, article 13b, and Municipalities Act, article 172; GDPR article 6(1)(e) and article 89. Only counts " +
      "leave the processing, no addresses."
  }
} satisfies Partial<IndicatorCard>;

export const drugsMaatregelen: readonly RegisterIndicator[] = [
  {
    card: {
      ...SHARED,
      id: "hennepontmantelingen",
      name: {nl: "Ontmantelde hennepkwekerijen", en: "Cannabis farms dismantled"},
      unit: {nl: "ontmantelingen", en: "dismantlings"},
      definition: {
        nl: "Hennepkwekerijen die in het jaar zijn ontmanteld, naar de plaats van het object.",
        en: "Cannabis farms that were dismantled in the year, by the place of the object."
      },
      known_bias: {
        nl:
          "Meet inzet: hoeveel er is gevonden hangt af van hoeveel er is gezocht, door politie, netbeheerder en " +
          "gemeente. Een actiedag of een nieuwe werkwijze verandert het cijfer zonder dat er meer of minder wordt geteeld.",
        en:
          "Measures effort: how much was found depends on how much was looked for, by police, grid operator and " +
          "municipality. A day of action or another way of working changes the figure without any change in growing."
      },
      does_not_show: {
        nl:
          "Hoeveel kwekerijen er zijn, hoe groot de gevonden waren, en wie erachter zat: bewoners worden soms gedwongen of " +
          "weten van niets.",
        en:
          "How many farms there are, how large those found were, and who was behind them: residents are sometimes forced " +
          "or know nothing."
      }
    },
    cube: drugsHandhaving.name,
    part: {measure: [DISMANTLED]},
    whole: "residents",
    planted: ["hemp_farm"]
  },
  {
    card: {
      ...SHARED,
      id: "opiumwetsluitingen",
      name: {nl: "Sluitingen op grond van de Opiumwet", en: "Closures under the Opium Act"},
      unit: {nl: "sluitingen", en: "closures"},
      definition: {
        nl: "Woningen en andere panden die de burgemeester in het jaar sloot op grond van artikel 13b van de Opiumwet.",
        en: "Dwellings and other premises that the mayor closed in the year under article 13b of the Opium Act."
      },
      known_bias: {
        nl:
          "Meet inzet en beleid: of na een vondst wordt gewaarschuwd of gesloten, staat in de beleidsregel van de " +
          "gemeente en verandert met die regel en met de rechtspraak. Een sluiting die later is vernietigd telt mee.",
        en:
          "Measures effort and policy: whether a find leads to a warning or a closure stands in the municipality's policy " +
          "rule and changes with that rule and with case law. A closure that was annulled later is counted."
      },
      does_not_show: {
        nl:
          "Hoe vaak er drugs zijn verhandeld, of bewoners daarvan wisten, en waar zij na de sluiting bleven. Een dossier " +
          "dat op een waarschuwing eindigde zit er niet in.",
        en:
          "How often drugs were traded, whether residents knew, and where they went after the closure. A case that ended " +
          "in a warning is not in it."
      }
    },
    cube: drugsHandhaving.name,
    part: {measure: [CLOSED]},
    whole: "residents",
    planted: ["hemp_farm", "drug_dealing"]
  }
];
