import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Progress} from "../../src/lib/progress.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {bag} from "../sources/bag/contract.js";
import {readBag} from "../sources/bag/read.js";
import {brp} from "../sources/brp/contract.js";
import {readBrp} from "../sources/brp/read.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {sourceEntry} from "../sources/contract.js";
import {water} from "../sources/water/contract.js";
import {readWater} from "../sources/water/read.js";
import {brokenRule} from "./broken-rule.js";
import type {Keys} from "./keys.js";
import {type LinkQuality, link} from "./link.js";
import {place} from "./place.js";
import {pseudonymise} from "./pseudonymise.js";
import type {Linked} from "./types.js";

export interface Registers {
  /**
   * `dwelling_year(object_key VARCHAR, buurt VARCHAR, year INTEGER, floor_area_m2 INTEGER, residents INTEGER,
   * months_unregistered INTEGER, water_m3 DOUBLE)`. `floor_area_m2` is NULL where BAG holds a placeholder,
   * `water_m3` where there is no reading.
   */
  dwellingYear: Linked;
  /** Years in `dwelling_year`: those of the water deliveries. */
  years: number[];
  sources: SourceEntry[];
  quality: LinkQuality & {objects_outside: number};
}

const PURPOSE = "woonfraude";

/** More than this share of a source that does not fit another means that one of them is cut short. */
const MISFIT = 0.1;

/** Reads, checks, pseudonymises and links BAG, BRP and water; null when the config names none of them. */
export async function readRegisters(
  engine: PrivateEngine,
  config: BuurtpeilConfig,
  dataFolder: string,
  boundaries: readonly Boundary[],
  keys: Keys | null,
  progress: Progress
): Promise<Registers | null> {
  const {sources, areas, municipality} = config;
  if (!sources.bag && !sources.brp && !sources.water) return null;
  if (!sources.bag || !sources.brp || !sources.water) {
    throw new CliError("sources incomplete: bag, brp and water are linked together; name all three, or none");
  }
  if (!keys) throw new Error("registers need keys: call loadKeys first");
  const latest = `${areas.vintage + 1}-12-31`;
  const at = (file: string) => join(dataFolder, file);

  const objects = await readBag(engine, at(sources.bag.verblijfsobjecten), latest);
  progress(`bag: ${objects.rows} verblijfsobjecten`);
  const {outside} = await place(engine, objects, boundaries);
  if (outside > objects.rows * MISFIT) {
    throw brokenRule({
      problem: `${outside} of ${objects.rows} points in no buurt`,
      source: bag.id,
      file: sources.bag.verblijfsobjecten,
      column: "geometrie",
      wayOut: "take the boundaries of this municipality, in RD New, and whole"
    });
  }
  progress(`bag: placed in ${boundaries.length} buurten, ${outside} objects outside`);

  const {personen, verblijfplaatsen} = await readBrp(
    engine,
    {
      personen: at(sources.brp.personen),
      verblijfplaatsen: at(sources.brp.verblijfplaatsen),
      huishoudens: at(sources.brp.huishoudens)
    },
    latest
  );
  progress(`brp: ${personen.rows} persons, ${verblijfplaatsen.rows} residences`);
  const use = await readWater(engine, at(sources.water.jaarverbruik), latest);
  progress(`water: ${use.rows} yearly readings`);
  const years = (
    await engine.all<{year: number}>(`SELECT DISTINCT year FROM ${quoted(use.table)} ORDER BY year`)
  ).map(({year}) => year);

  const [vbo, person, stay, reading] = await pseudonymise(
    engine,
    [
      {table: objects, contract: bag, file: "verblijfsobjecten"},
      {table: personen, contract: brp, file: "personen"},
      {table: verblijfplaatsen, contract: brp, file: "verblijfplaatsen"},
      {table: use, contract: water, file: "jaarverbruik"}
    ],
    PURPOSE,
    keys.pseudonymKey(PURPOSE)
  );
  progress("pseudonymised: ids replaced, other columns dropped");

  const tables = {
    verblijfsobjecten: vbo!,
    personen: person!,
    verblijfplaatsen: stay!,
    jaarverbruik: reading!
  };
  const {dwellingYear, quality} = await link(engine, tables, years);
  if (quality.residents_elsewhere > quality.residents * MISFIT) {
    throw brokenRule({
      problem: `${quality.residents_elsewhere} of ${quality.residents} residents at objects that bag does not hold`,
      source: brp.id,
      file: sources.brp.verblijfplaatsen,
      column: "adresseerbaarObjectIdentificatie",
      wayOut: "one of the two is cut short or of another municipality: deliver both whole"
    });
  }
  progress(
    `linked: ${quality.dwellings} dwellings in ${years.length} years; without a water reading ` +
      `${percent(quality.dwelling_years_without_reading, quality.dwelling_years)}, residents at no known object ` +
      `${percent(quality.residents_elsewhere + quality.residents_without_object, quality.residents)}`
  );
  const until = `${Math.max(...years)}-12-31`;
  return {
    dwellingYear,
    years,
    sources: [bag, brp, water].map((contract) => sourceEntry(contract, municipality.name, until)),
    quality: {...quality, objects_outside: outside}
  };
}

function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : "none";
}
