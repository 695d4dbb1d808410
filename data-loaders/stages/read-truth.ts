import {createReadStream, existsSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline/promises";
import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";

/** Something that the generator of the fictional municipality planted: a unit in a year. */
export interface PlantedUnit {
  phenomenon: string;
  /** Object id, or number of a dossier. */
  unit: string;
  year: number;
  /** CBS code. */
  buurt: string;
}

/** Reads what was planted; null for a real municipality, whose truth nobody knows. */
export async function readTruth(config: BuurtpeilConfig, data: string): Promise<PlantedUnit[] | null> {
  if (!config.truth) return null;
  if (!config.municipality.fictional)
    throw new CliError(
      `${config.id} is a real municipality: nothing was planted there; remove truth from the config`
    );
  const file = join(data, config.truth);
  if (!existsSync(file)) return null;
  const units: PlantedUnit[] = [];
  let header: string[] | null = null;
  for await (const line of createInterface({input: createReadStream(file, "utf8")})) {
    const fields = line.split(";");
    if (!header) {
      header = fields;
      continue;
    }
    const [phenomenon, unit, year, buurt] = fields as [string, string, string, string];
    units.push({phenomenon, unit, year: Number(year), buurt});
  }
  return units;
}
