import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import {YEARS} from "./calendar.js";
import {drawBoundaries} from "./geometry/boundaries.js";
import {makeKeys} from "./keys.js";
import {simulate} from "./people/simulate.js";
import {verblijfsobjecten} from "./registers/bag.js";
import {buurtkaart, wijkkaart} from "./registers/boundary-files.js";
import {huishoudens, personen, verblijfplaatsen} from "./registers/brp.js";
import {canaries} from "./registers/canaries.js";
import {identifiers} from "./registers/identifiers.js";
import {countResidents, kerncijfers} from "./registers/key-figures.js";
import {misdrijven} from "./registers/police.js";
import {presenceOf} from "./registers/presence.js";
import type {Register, Town} from "./registers/town.js";
import {truth} from "./registers/truth.js";
import {truthOfDwellings} from "./registers/truth-dwellings.js";
import {jaarverbruik} from "./registers/water.js";
import {writeLines} from "./registers/write-lines.js";
import {replaceFolders} from "./replace-folders.js";

export interface DemoOptions {
  /** Equal seeds give equal files, keys excepted. Default 2025. */
  seed?: number;
  /** Residents and dwellings compared with Zaanstad. Default 1. */
  scale?: number;
  progress?: Progress;
}

const lines =
  (of: (town: Town) => Iterable<string>, end = "\n", bom = false): Register["write"] =>
  (path, town) =>
    writeLines(path, of(town), end, bom);

/** Every file that the demo writes, in the order in which it does. */
const REGISTERS: readonly Register[] = [
  register(
    "raw/cbs/buurten_2025.geojson",
    "boundaries",
    lines(({map}) => buurtkaart(map))
  ),
  register(
    "raw/cbs/wijken_2025.geojson",
    "boundaries",
    lines(({map}) => wijkkaart(map))
  ),
  ...YEARS.map((year, y) =>
    register(
      `raw/cbs/kerncijfers_${year}.csv`,
      "key figures",
      lines(({residents}) => kerncijfers(residents[y]!), "\r\n", true)
    )
  ),
  register(
    "raw/politie/47022NED_UntypedDataSet.csv",
    "offences",
    lines(({seed, scale}) => misdrijven(seed, scale), "\r\n")
  ),
  register(
    "raw/bag/verblijfsobjecten.csv",
    "addressable objects",
    lines(({objects, ids}) => verblijfsobjecten(objects, ids))
  ),
  register(
    "raw/brp/personen.csv",
    "persons",
    lines(({registry, ids}) => personen(registry, ids))
  ),
  register(
    "raw/brp/verblijfplaatsen.csv",
    "residences",
    lines(({registry, objects, ids, seed}) => verblijfplaatsen(registry, objects, ids, seed))
  ),
  register(
    "raw/brp/huishoudens.csv",
    "households",
    lines(({registry, ids}) => huishoudens(registry, ids))
  ),
  register(
    "raw/water/jaarverbruik.csv",
    "drinking water",
    lines(({objects, presence, ids, seed}) => jaarverbruik(objects, presence, ids, seed))
  ),
  register(
    "truth/truth.csv",
    "what is planted",
    lines((town) => truth(truthOfDwellings(town)))
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
    const {objects, registry} = simulate(seed, scale, map);
    const ids = identifiers(seed, objects, registry.persons.sex);
    const presence = presenceOf(registry, objects);
    const residents = countResidents(registry, objects);
    const town: Town = {seed, scale, map, objects, registry, ids, presence, residents};
    for (const [i, {file, what, write}] of REGISTERS.entries()) {
      progress(`writing ${what}`, 0.4 + (0.6 * i) / REGISTERS.length);
      await write(to(file), town);
    }
  });
  await makeKeys(folder);
  progress("made the fictional municipality", 1);
}

function register(file: string, what: string, write: Register["write"]): Register {
  return {file, what, write};
}
