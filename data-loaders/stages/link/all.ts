import type {PurposeId} from "../../purposes.js";
import {linkDrugs} from "./drugs.js";
import type {Link} from "./link.js";
import {linkOverlast} from "./overlast.js";
import {linkUitkeringsfraude} from "./uitkeringsfraude.js";
import {linkWoonfraude} from "./woonfraude.js";

/** How a purpose brings its sources together, and which of their files it needs: no other is pseudonymised for it. */
export interface PurposeLink {
  link: Link;
  /** Files by the id of their source. */
  uses: Readonly<Record<string, readonly string[]>>;
}

/** The link of each purpose. */
export const LINKS: Readonly<Record<PurposeId, PurposeLink>> = {
  woonfraude: {
    link: linkWoonfraude,
    uses: {
      bag: ["verblijfsobjecten"],
      brp: ["personen", "verblijfplaatsen", "huishoudens"],
      water: ["jaarverbruik"],
      energy: ["jaarverbruik"],
      permits: ["vergunningen"],
      advertisements: ["advertenties"],
      kadaster: ["eigendom", "transacties"],
      laa: ["signalen"],
      lettings: ["verhuringen"]
    }
  },
  uitkeringsfraude: {
    link: linkUitkeringsfraude,
    uses: {
      bag: ["verblijfsobjecten"],
      brp: ["personen", "verblijfplaatsen"],
      water: ["jaarverbruik"],
      participatiewet: ["uitkeringen", "besluiten"]
    }
  },
  drugs: {
    link: linkDrugs,
    uses: {
      bag: ["verblijfsobjecten", "nummeraanduidingen"],
      energy: ["jaarverbruik"],
      "energy-postcode": ["kleinverbruik"],
      "crime-reports": ["misdaadmeldingen"],
      "police-registrations": ["registraties"],
      enforcement: ["controles"]
    }
  },
  overlast: {
    link: linkOverlast,
    uses: {
      bag: ["verblijfsobjecten"],
      reports: ["meldingen"],
      "police-registrations": ["registraties"]
    }
  }
};
