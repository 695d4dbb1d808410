import {drugsMaatregelen} from "./drugs-handhaving.js";
import {drugsRegistraties} from "./drugs-registratie.js";
import {stroomEnMelding} from "./drugs-woning.js";
import type {PhenomenonRecipe} from "./indicator.js";
import {drugsMeldingen} from "./misdaadmelding.js";

/** Drugs and cannabis growing: what was registered, what was reported, what was done, in cubes that never mix. */
export const drugs: PhenomenonRecipe = {
  phenomenon: {
    id: "drugs",
    name: {nl: "Drugs en hennep", en: "Drugs and cannabis growing"},
    lead: {
      nl:
        "Van drugs is alleen te tellen wat iemand zag: de politie registreert, mensen melden anoniem, de gemeente " +
        "ontmantelt en sluit. Elk van die tellingen vangt iets anders, en geen ervan zegt hoeveel er is.",
      en:
        "Of drugs one can only count what somebody saw: the police register, people report anonymously, the municipality " +
        "dismantles and closes. Each of these counts catches something else, and none says how much there is."
    }
  },
  indicators: [...drugsRegistraties, ...drugsMeldingen, stroomEnMelding, ...drugsMaatregelen]
};
