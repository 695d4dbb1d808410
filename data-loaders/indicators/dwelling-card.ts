import type {Localized} from "../../src/lib/i18n/locale.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

/** What the cards of dwellings share; each says for itself what differs. */
export const DWELLING_CARD = {
  purpose: "woonfraude",
  kind: "stock",
  category_of: null,
  beside: null,
  finest_level: "buurt",
  unit: {nl: "woningen", en: "dwellings"},
  denominator: {nl: "woningen in gebruik", en: "dwellings in use"},
  per: 100,
  status: "protected",
  base: 5,
  audience: "openbaar"
} satisfies Partial<IndicatorCard>;

export const ON_31_DECEMBER: Localized = {
  nl: "31 december van elk jaar.",
  en: "31 December of each year."
};

export const OVER_THE_YEAR: Localized = {
  nl: "31 december van elk jaar; verbruik over dat jaar, omgerekend naar 365 dagen.",
  en: "31 December of each year; use over that year, scaled to 365 days."
};

/** Supervision of the register of persons and of the Housing Act, and what it asks where use is read from meters. */
export const SUPERVISION: Localized = {
  nl:
    "Taak van algemeen belang (AVG, artikel 6, lid 1, onder e): toezicht op de juistheid van de basisregistratie " +
    "personen (Wet BRP) en op de Huisvestingswet 2014; statistisch gebruik met waarborgen (AVG, artikel 89).",
  en:
    "Task in the public interest (GDPR, article 6(1)(e)): supervision of the accuracy of the population register " +
    "(Wet BRP) and of the Housing Act 2014 (Huisvestingswet); statistical use with safeguards (GDPR, article 89)."
};

export const SUPERVISION_WITH_METERS: Localized = {
  nl:
    `${SUPERVISION.nl} Het gebruik van water- en energiegegevens vraagt een eigen rechtsgrond en een ` +
    "gegevensbeschermingseffectbeoordeling vooraf.",
  en:
    `${SUPERVISION.en} Using water and energy data needs a legal ground of its own and a prior data protection ` +
    "impact assessment."
};
