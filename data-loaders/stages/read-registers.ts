import {CliError} from "../../src/lib/cli-error.js";
import type {Progress} from "../../src/lib/progress.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Keys} from "./keys.js";
import type {Boundary} from "./read-open-data.js";
import type {Linked} from "./types.js";

export interface Registers {
  /**
   * `dwelling_year(object_key VARCHAR, buurt VARCHAR, year INTEGER, floor_area_m2 INTEGER, residents INTEGER,
   * months_unregistered INTEGER, water_m3 DOUBLE)`. `floor_area_m2` is NULL where BAG holds a placeholder,
   * `water_m3` where there is no reading.
   */
  dwellingYear: Linked;
  sources: SourceEntry[];
}

/** Reads, checks, pseudonymises and links BAG, BRP and water; null when the config names none of them. */
export async function readRegisters(
  _engine: PrivateEngine,
  _config: BuurtpeilConfig,
  _dataFolder: string,
  _boundaries: readonly Boundary[],
  _keys: Keys | null,
  _progress: Progress
): Promise<Registers | null> {
  throw new CliError("registers: not built yet");
}
