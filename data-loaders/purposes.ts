import type {Localized} from "../src/lib/i18n/locale.js";

/** Why registers may be brought together: nothing is linked outside a purpose, and no purpose sees another's keys. */
export interface Purpose {
  id: PurposeId;
  name: Localized;
  legal_ground: Localized;
  /** Ids of the sources that may be linked for it; every other is refused. */
  sources: readonly string[];
  /** Ids of the phenomena that its figures may speak of. */
  phenomena: readonly string[];
}

export type PurposeId = "woonfraude" | "uitkeringsfraude" | "drugs" | "overlast";

/** The purpose register: which sources may be linked for what. What a municipality adds to it is in its config. */
export const PURPOSES: readonly Purpose[] = [
  {
    id: "woonfraude",
    name: {
      nl: "Zicht op woon- en adresfraude, spookbewoning, overbewoning en kamerverhuur per buurt",
      en: "Insight into housing and address fraud, ghost occupancy, overcrowding and room letting per neighbourhood"
    },
    legal_ground: {
      nl: "Huisvestingswet 2014 en Wet basisregistratie personen; AVG artikel 6, eerste lid, onder e, en artikel 89",
      en: "Housing Act 2014 and Act on the register of persons; GDPR article 6(1)(e) and article 89"
    },
    sources: ["bag", "brp", "water", "energy", "permits", "advertisements", "kadaster", "laa", "lettings"],
    phenomena: ["woonfraude", "spookbewoning", "overbewoning", "kamerverhuur"]
  },
  {
    id: "uitkeringsfraude",
    name: {
      nl: "Zicht op de inlichtingenplicht van de Participatiewet per wijk",
      en: "Insight into the duty to inform under the Participation Act per district"
    },
    legal_ground: {
      nl: "Participatiewet, artikelen 17 en 64; AVG artikel 6, eerste lid, onder e, en artikel 89",
      en: "Participation Act, articles 17 and 64; GDPR article 6(1)(e) and article 89"
    },
    sources: ["bag", "brp", "water", "participatiewet"],
    phenomena: ["uitkeringsfraude"]
  },
  {
    id: "drugs",
    name: {
      nl: "Zicht op drugs en hennep per wijk",
      en: "Insight into drugs and cannabis growing per district"
    },
    legal_ground: {
      nl: "Opiumwet, artikel 13b, en Gemeentewet, artikel 172; AVG artikel 6, eerste lid, onder e, en artikel 89",
      en: "Opium Act, article 13b, and Municipalities Act, article 172; GDPR article 6(1)(e) and article 89"
    },
    sources: ["bag", "energy", "energy-postcode", "crime-reports", "police-registrations", "enforcement"],
    phenomena: ["drugs"]
  },
  {
    id: "overlast",
    name: {
      nl: "Zicht op woon- en jeugdoverlast per buurt",
      en: "Insight into housing and youth nuisance per neighbourhood"
    },
    legal_ground: {
      nl: "Gemeentewet, artikelen 151d en 172; AVG artikel 6, eerste lid, onder e, en artikel 89",
      en: "Municipalities Act, articles 151d and 172; GDPR article 6(1)(e) and article 89"
    },
    sources: ["bag", "reports", "police-registrations"],
    phenomena: ["overlast"]
  }
];

/** Finds a purpose of the register by its id. */
export function purposeOf(id: PurposeId): Purpose {
  return PURPOSES.find((purpose) => purpose.id === id)!;
}
