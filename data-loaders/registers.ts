import type {PrivateEngine} from "./engines/private-engine.js";
import {advertisements} from "./sources/advertisements/contract.js";
import {readAdvertisements} from "./sources/advertisements/read.js";
import {bag} from "./sources/bag/contract.js";
import {readBag} from "./sources/bag/read.js";
import {brp} from "./sources/brp/contract.js";
import {readBrp} from "./sources/brp/read.js";
import type {SourceContract} from "./sources/contract.js";
import {crimeReports} from "./sources/crime-reports/contract.js";
import {readCrimeReports} from "./sources/crime-reports/read.js";
import {energy} from "./sources/energy/contract.js";
import {readEnergy} from "./sources/energy/read.js";
import {energyPostcode} from "./sources/energy-postcode/contract.js";
import {readEnergyPostcode} from "./sources/energy-postcode/read.js";
import {enforcement} from "./sources/enforcement/contract.js";
import {readEnforcement} from "./sources/enforcement/read.js";
import {interventions} from "./sources/interventions/contract.js";
import {readInterventions} from "./sources/interventions/read.js";
import {kadaster} from "./sources/kadaster/contract.js";
import {readKadaster} from "./sources/kadaster/read.js";
import {laa} from "./sources/laa/contract.js";
import {readLaa} from "./sources/laa/read.js";
import {lettings} from "./sources/lettings/contract.js";
import {readLettings} from "./sources/lettings/read.js";
import {participatiewet} from "./sources/participatiewet/contract.js";
import {readParticipatiewet} from "./sources/participatiewet/read.js";
import {permits} from "./sources/permits/contract.js";
import {readPermits} from "./sources/permits/read.js";
import {policeRegistrations} from "./sources/police-registrations/contract.js";
import {readPoliceRegistrations} from "./sources/police-registrations/read.js";
import {reports} from "./sources/reports/contract.js";
import {readReports} from "./sources/reports/read.js";
import {water} from "./sources/water/contract.js";
import {readWater} from "./sources/water/read.js";
import type {Valid} from "./stages/types.js";

/** A source that the config may name under `sources.registers`. */
export interface Register {
  contract: SourceContract;
  /** Reads every file into a validated table; keys are the names of the files in the contract. */
  read: (
    engine: PrivateEngine,
    paths: Readonly<Record<string, string>>,
    latest: string
  ) => Promise<Record<string, Valid>>;
}

/** Every register, in the order in which they are read. */
export const REGISTERS: readonly Register[] = [
  {contract: bag, read: readBag},
  {contract: brp, read: readBrp},
  {contract: water, read: readWater},
  {contract: energy, read: readEnergy},
  {contract: energyPostcode, read: readEnergyPostcode},
  {contract: participatiewet, read: readParticipatiewet},
  {contract: permits, read: readPermits},
  {contract: reports, read: readReports},
  {contract: crimeReports, read: readCrimeReports},
  {contract: policeRegistrations, read: readPoliceRegistrations},
  {contract: enforcement, read: readEnforcement},
  {contract: advertisements, read: readAdvertisements},
  {contract: kadaster, read: readKadaster},
  {contract: laa, read: readLaa},
  {contract: lettings, read: readLettings},
  {contract: interventions, read: readInterventions}
];
