import type {MultiPolygon, Polygon} from "geojson";
import {CliError} from "../../src/lib/cli-error.js";
import type {Progress} from "../../src/lib/progress.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Valid} from "./types.js";

/** One buurt as CBS publishes it. */
export interface Boundary {
  code: string;
  name: string;
  wijk: string;
  geometry: Polygon | MultiPolygon;
}

export interface OpenData {
  /** Buurten of the municipality, by code. */
  boundaries: Boundary[];
  /** Wijk code → name, from the wijken file or else from the key figures. */
  wijkNames: Map<string, string>;
  /**
   * `key_figures(area VARCHAR, level VARCHAR, name VARCHAR, year INTEGER, residents INTEGER, households INTEGER,
   * comparable BOOLEAN)`; null when the config names no key figures. Totals are as published.
   */
  keyFigures: Valid | null;
  /** `offences(buurt VARCHAR, period VARCHAR, offence VARCHAR, n INTEGER)`; null when the config names none. */
  offences: Valid | null;
  sources: SourceEntry[];
}

/** Reads the public sources of a config: boundaries, key figures, police registrations. */
export async function readOpenData(
  _engine: PrivateEngine,
  _config: BuurtpeilConfig,
  _dataFolder: string,
  _progress: Progress
): Promise<OpenData> {
  throw new CliError("open data: not built yet");
}
