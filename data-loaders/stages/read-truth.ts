import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {dsvFormat} from "d3";
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

/** Reads what was planted in the covered years; null for a real municipality, whose truth nobody knows. */
export function readTruth(config: BuurtpeilConfig, data: string): PlantedUnit[] | null {
  if (!config.truth) return null;
  if (!config.municipality.fictional)
    throw new CliError(
      `${config.id} is a real municipality: nothing was planted there; remove truth from the config`
    );
  const file = join(data, config.truth);
  if (!existsSync(file)) return null;
  const rows = dsvFormat(";").parse(readFileSync(file, "utf8"));
  const missing = COLUMNS.filter((name) => !rows.columns.includes(name));
  if (missing.length)
    throw new CliError(`truth without ${missing.join(", ")}: make the fictional municipality again (demo)`);
  const {first, last} = config.years ?? {first: -Infinity, last: Infinity};
  return rows
    .map(({phenomenon, unit, year, buurt}) => {
      return {phenomenon: phenomenon!, unit: unit!, year: Number(year), buurt: buurt!};
    })
    .filter(({year}) => first <= year && year <= last);
}

const COLUMNS = ["phenomenon", "unit", "year", "buurt"] as const;
