import type {PhenomenonRecipe} from "./indicator.js";
import {overlastMeldingen} from "./melding.js";
import {overlastRegistraties} from "./overlast-registratie.js";

/** Housing and youth nuisance: what people report, and beside it what the police register. */
export const overlast: PhenomenonRecipe = {
  phenomenon: {
    id: "overlast",
    name: {nl: "Overlast", en: "Nuisance"},
    lead: {
      nl:
        "Overlast telt mee als iemand haar meldt of als de politie haar vastlegt. Wie naast elkaar legt wat er gemeld en " +
        "wat er geregistreerd is, ziet ook waar mensen het melden misschien hebben opgegeven.",
      en:
        "Nuisance is counted when somebody reports it or when the police record it. Laying what was reported beside what " +
        "was registered also shows where people may have given up reporting."
    }
  },
  indicators: [...overlastMeldingen, ...overlastRegistraties]
};
