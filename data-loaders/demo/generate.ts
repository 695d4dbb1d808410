import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import {YEARS} from "./calendar.js";
import {drawBoundaries} from "./geometry/boundaries.js";
import {makeKeys} from "./keys.js";
import {simulate} from "./people/simulate.js";
import {verblijfsobjecten} from "./registers/bag.js";
import {buurtkaart, wijkkaart} from "./registers/boundary-files.js";
import {huishoudens, personen, verblijfplaatsen} from "./registers/brp.js";
import {identifiers} from "./registers/identifiers.js";
import {countResidents, kerncijfers} from "./registers/key-figures.js";
import {misdrijven} from "./registers/police.js";
import {presenceOf} from "./registers/presence.js";
import {canaries, truth} from "./registers/truth.js";
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

    progress("writing boundaries and key figures", 0.4);
    await writeLines(to("raw/cbs/buurten_2025.geojson"), buurtkaart(map));
    await writeLines(to("raw/cbs/wijken_2025.geojson"), wijkkaart(map));
    const residents = countResidents(registry, objects);
    for (const [y, year] of YEARS.entries()) {
      await writeLines(to(`raw/cbs/kerncijfers_${year}.csv`), kerncijfers(residents[y]!), "\r\n", true);
    }
    progress("writing police registrations", 0.45);
    await writeLines(to("raw/politie/47022NED_UntypedDataSet.csv"), misdrijven(seed, scale), "\r\n");
    progress("writing addressable objects", 0.5);
    await writeLines(to("raw/bag/verblijfsobjecten.csv"), verblijfsobjecten(objects, ids));
    progress("writing persons and residences", 0.55);
    await writeLines(to("raw/brp/personen.csv"), personen(registry, ids));
    await writeLines(to("raw/brp/verblijfplaatsen.csv"), verblijfplaatsen(registry, objects, ids, seed));
    await writeLines(to("raw/brp/huishoudens.csv"), huishoudens(registry, ids));
    progress("writing drinking water", 0.8);
    await writeLines(to("raw/water/jaarverbruik.csv"), jaarverbruik(objects, presence, ids, seed));
    await writeLines(to("truth/truth.csv"), truth(objects, presence, ids));
    await writeLines(to("truth/canaries.json"), [JSON.stringify(canaries(registry, objects, ids), null, 1)]);
  });
  await makeKeys(folder);
  progress("made the fictional municipality", 1);
}
