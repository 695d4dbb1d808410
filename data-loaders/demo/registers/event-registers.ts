import {misdaadmeldingen} from "./crime-reports.js";
import {controles} from "./enforcement.js";
import {interventies} from "./interventions.js";
import {besluiten, uitkeringen} from "./participatiewet.js";
import {registraties} from "./police-registrations.js";
import {lines, register, windowsLines, workbook} from "./register.js";
import {meldingen} from "./reports.js";
import type {Register} from "./town.js";

/** The registers of benefits and of events, in the formats in which a municipality gets them. */
export const EVENT_REGISTERS: readonly Register[] = [
  register("raw/participatiewet/uitkeringen.xlsx", "benefits", workbook("Uitkeringen", uitkeringen)),
  register("raw/participatiewet/besluiten.xlsx", "benefits", workbook("Besluiten", besluiten)),
  register("raw/meldingen/meldingen.jsonl", "reports", lines(meldingen)),
  register("raw/meldingen/misdaadmeldingen.csv", "anonymous crime reports", lines(misdaadmeldingen)),
  register("raw/politie/registraties.csv", "police registrations", windowsLines(registraties)),
  register("raw/handhaving/controles.csv", "inspections", lines(controles)),
  register("raw/interventies/interventies.csv", "interventions", lines(interventies))
];
