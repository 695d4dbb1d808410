import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

/** What the cards of dwellings share that are found by their use of water: one cube, one legal ground. */
export const READ_FROM_WATER = {
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
  status: "protected",
  base: 5,
  audience: "openbaar"
} satisfies Partial<IndicatorCard>;
