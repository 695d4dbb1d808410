import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import {drawBoundaries} from "./geometry/boundaries.js";
import {makeKeys} from "./keys.js";
import {attackerFacts} from "./registers/attacker-facts.js";
import {canaries} from "./registers/canaries.js";
import {DWELLING_REGISTERS} from "./registers/dwelling-registers.js";
import {EVENT_REGISTERS} from "./registers/event-registers.js";
import {makeTown} from "./registers/make-town.js";
import {OPEN_REGISTERS} from "./registers/open-registers.js";
import {lines, register} from "./registers/register.js";
import {reportingFactors} from "./registers/reports.js";
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
  ...OPEN_REGISTERS,
  ...DWELLING_REGISTERS,
  ...EVENT_REGISTERS,
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
  ),
  register(
    "attacker.yaml",
    "what others know",
    lines((town) => [attackerFacts(town)])
  )
];

/**
 * Makes the registers of the fictional municipality: `raw/` in the layouts of the real ones, `truth/` for
 * tests, `attacker.yaml` for the audit, and `keys.json` unless there is one. They are replaced whole or not at all.
 */
export async function generateDemo(folder: string, options: DemoOptions = {}): Promise<void> {
  const {seed = 2025, scale = 1, progress = silent} = options;
  if (!(scale > 0 && scale <= 20))
    throw new CliError(`scale ${scale}: expected a number above 0 and up to 20`);
  if (!Number.isSafeInteger(seed)) throw new CliError(`seed ${seed}: expected a whole number`);

  await replaceFolders(folder, ["raw", "truth", "attacker.yaml"], async (to) => {
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
