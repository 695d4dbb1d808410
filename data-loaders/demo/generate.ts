import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import {YEARS} from "./calendar.js";
import {drawBoundaries} from "./geometry/boundaries.js";
import {EARLIER} from "./geometry/divisions.js";
import {makeKeys} from "./keys.js";
import {buurtkaart, wijkkaart} from "./registers/boundary-files.js";
import {canaries} from "./registers/canaries.js";
import {misdaadmeldingen} from "./registers/crime-reports.js";
import {omrekentabel} from "./registers/crosswalk.js";
import {DWELLING_REGISTERS} from "./registers/dwelling-registers.js";
import {controles} from "./registers/enforcement.js";
import {interventies} from "./registers/interventions.js";
import {kerncijfers} from "./registers/key-figures.js";
import {makeTown} from "./registers/make-town.js";
import {besluiten, uitkeringen} from "./registers/participatiewet.js";
import {misdrijven} from "./registers/police.js";
import {registraties} from "./registers/police-registrations.js";
import {lines, register, windowsLines, workbook} from "./registers/register.js";
import {meldingen, reportingFactors} from "./registers/reports.js";
import {rondkomen} from "./registers/rivm.js";
import type {Register} from "./registers/town.js";
import {truth} from "./registers/truth.js";
import {truthOfDwellings} from "./registers/truth-dwellings.js";
import {truthOfEvents} from "./registers/truth-events.js";
import {replaceFolders} from "./replace-folders.js";

export interface DemoOptions {
  /** Equal seeds give equal files, keys excepted. Default 2025. */
  seed?: number;
  /** Residents and dwellings compared with Zaanstad. Default 1. */
  scale?: number;
  progress?: Progress;
}

/** Every file that the demo writes, in the order in which it does. */
const REGISTERS: readonly Register[] = [
  register(
    "raw/cbs/buurten_2025.geojson",
    "boundaries",
    lines(({division}) => buurtkaart(division))
  ),
  register(
    `raw/cbs/buurten_${EARLIER}.geojson`,
    "boundaries",
    lines(({earlier}) => buurtkaart(earlier))
  ),
  register(
    `raw/cbs/omrekentabel_${EARLIER}_2025.csv`,
    "boundaries",
    lines(({objects, earlier, division}) => omrekentabel(objects, earlier, division))
  ),
  register(
    "raw/cbs/wijken_2025.geojson",
    "boundaries",
    lines(({map}) => wijkkaart(map))
  ),
  ...YEARS.map((year) =>
    register(
      `raw/cbs/kerncijfers_${year}.csv`,
      "key figures",
      lines((town) => kerncijfers(town, year > EARLIER ? town.division : town.earlier, year), "\r\n", true)
    )
  ),
  register(
    "raw/rivm/50090NED_UntypedDataSet.csv",
    "trouble making ends meet",
    lines(({seed}) => rondkomen(seed), "\r\n")
  ),
  register(
    "raw/politie/47022NED_UntypedDataSet.csv",
    "offences",
    lines(({seed, scale}) => misdrijven(seed, scale), "\r\n")
  ),
  ...DWELLING_REGISTERS,
  register("raw/participatiewet/uitkeringen.xlsx", "benefits", workbook("Uitkeringen", uitkeringen)),
  register("raw/participatiewet/besluiten.xlsx", "benefits", workbook("Besluiten", besluiten)),
  register("raw/meldingen/meldingen.jsonl", "reports", lines(meldingen)),
  register("raw/meldingen/misdaadmeldingen.csv", "anonymous crime reports", lines(misdaadmeldingen)),
  register("raw/politie/registraties.csv", "police registrations", windowsLines(registraties)),
  register("raw/handhaving/controles.csv", "inspections", lines(controles)),
  register("raw/interventies/interventies.csv", "interventions", lines(interventies)),
  register(
    "truth/truth.csv",
    "what is planted",
    lines((town) => truth(truthOfDwellings(town), truthOfEvents(town)))
  ),
  register(
    "truth/reporting.csv",
    "what is planted",
    lines(({seed}) => reportingFactors(seed))
  ),
  register(
    "truth/canaries.json",
    "what is planted",
    lines((town) => [JSON.stringify(canaries(town), null, 1)])
  )
];

/**
 * Makes the registers of the fictional municipality: `raw/` in the layouts of the real ones, `truth/` for
 * tests, and `keys.json` unless there is one. The folders are replaced whole or not at all.
 */
export async function generateDemo(folder: string, options: DemoOptions = {}): Promise<void> {
  const {seed = 2025, scale = 1, progress = silent} = options;
  if (!(scale > 0 && scale <= 20))
    throw new CliError(`scale ${scale}: expected a number above 0 and up to 20`);
  if (!Number.isSafeInteger(seed)) throw new CliError(`seed ${seed}: expected a whole number`);

  await replaceFolders(folder, ["raw", "truth"], async (to) => {
    progress("drawing the map", 0);
    const map = drawBoundaries(seed);
    progress("living five years", 0.1);
    const town = makeTown(seed, scale, map);
    for (const [i, {file, what, write}] of REGISTERS.entries()) {
      progress(`writing ${what}`, 0.4 + (0.6 * i) / REGISTERS.length);
      await write(to(file), town);
    }
  });
  await makeKeys(folder);
  progress("made the fictional municipality", 1);
}
