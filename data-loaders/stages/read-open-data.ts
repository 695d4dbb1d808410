import {join} from "node:path";
import type {Progress} from "../../src/lib/progress.js";
import type {SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig, PreviousVintage} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Boundary} from "../sources/cbs-boundaries/boundary.js";
import {cbsBoundaries} from "../sources/cbs-boundaries/contract.js";
import {readBoundaries, readWijkNames} from "../sources/cbs-boundaries/read.js";
import {cbsKeyFigures} from "../sources/cbs-key-figures/contract.js";
import {readKeyFigures} from "../sources/cbs-key-figures/read.js";
import {sourceEntry} from "../sources/contract.js";
import {crosswalk} from "../sources/crosswalk/contract.js";
import {type Passage, readCrosswalk} from "../sources/crosswalk/read.js";
import {police} from "../sources/police/contract.js";
import {readPolice} from "../sources/police/read.js";
import {rivm} from "../sources/rivm/contract.js";
import {readRivm} from "../sources/rivm/read.js";
import {bringForward} from "./bring-forward.js";
import {brokenRule} from "./broken-rule.js";
import {refuseLinkOut} from "./check-file.js";
import type {Valid} from "./types.js";

export type {Boundary} from "../sources/cbs-boundaries/boundary.js";

export interface OpenData {
  /** Buurten of the municipality, by code. */
  boundaries: Boundary[];
  /** Wijk code → name, from the wijken file or else from the newest key figures. */
  wijkNames: Map<string, string>;
  /**
   * `key_figures(area VARCHAR, level VARCHAR, name VARCHAR, year INTEGER, residents INTEGER, households INTEGER,
   * dwellings INTEGER, owner_occupied_pct DOUBLE, corporation_pct DOUBLE, mean_income DOUBLE, comparable BOOLEAN,
   * estimated BOOLEAN)`, all years in the present buurten; null when the config names no key figures. Totals are as
   * published.
   */
  keyFigures: Valid | null;
  /** `offences(buurt VARCHAR, period VARCHAR, offence VARCHAR, n INTEGER)`; null when the config names none. */
  offences: Valid | null;
  /** `making_ends_meet(area VARCHAR, level VARCHAR, year INTEGER, pct DOUBLE)`; null when the config names none. */
  makingEndsMeet: Valid | null;
  /** The division before this one; null where the config names none, or no key figures. */
  previous: EarlierDivision | null;
  sources: SourceEntry[];
}

/** The buurten of an earlier boundary vintage, and how they passed into the present ones. */
export interface EarlierDivision {
  vintage: number;
  /** Key figures of years up to this one were published in it. */
  until_year: number;
  boundaries: Boundary[];
  passages: Passage[];
}

/** Lists the files of open data that a config names, with the source that each belongs to. */
function filesOf({areas, sources}: BuurtpeilConfig): [source: string, file: string][] {
  const {previous, wijken} = areas;
  const boundaries = [areas.buurten, wijken?.file, previous?.buurten, previous?.crosswalk.file];
  return [
    ...boundaries.flatMap((file): [string, string][] => (file ? [[cbsBoundaries.id, file]] : [])),
    ...Object.values(sources.key_figures ?? {}).map((file): [string, string] => [cbsKeyFigures.id, file]),
    ...(sources.police ? [[police.id, sources.police.file] as [string, string]] : []),
    ...(sources.rivm ? [[rivm.id, sources.rivm.file] as [string, string]] : [])
  ];
}

/** Reads the public sources of a config: boundaries, key figures, police registrations, trouble making ends meet. */
export async function readOpenData(
  engine: PrivateEngine,
  config: BuurtpeilConfig,
  dataFolder: string,
  progress: Progress
): Promise<OpenData> {
  const {areas, sources, municipality} = config;
  const entries: SourceEntry[] = [];
  const declare = (contract: Parameters<typeof sourceEntry>[0], covers_until: string) =>
    entries.push(sourceEntry(contract, municipality.name, covers_until));

  for (const [source, file] of filesOf(config))
    await refuseLinkOut(source, join(dataFolder, file), dataFolder);
  const boundaries = await readBoundaries(join(dataFolder, areas.buurten), municipality.code, areas);
  declare(cbsBoundaries, `${areas.vintage}-12-31`);
  progress(`boundaries of ${areas.vintage}: ${boundaries.length} buurten`);
  const common = {
    municipality: municipality.code,
    buurten: boundaries.map((boundary) => boundary.code),
    vintage: areas.vintage
  };

  let keyFigures: Valid | null = null;
  let previous: EarlierDivision | null = null;
  if (sources.key_figures) {
    const files = Object.entries(sources.key_figures);
    const paths = Object.fromEntries(files.map(([year, file]) => [year, join(dataFolder, file)]));
    const before =
      areas.previous &&
      (await readBoundaries(join(dataFolder, areas.previous.buurten), municipality.code, areas.previous));
    const present = {vintage: areas.vintage, buurten: common.buurten};
    keyFigures = await readKeyFigures(engine, {
      municipality: municipality.code,
      vintages: areas.previous && before ? [vintageOf(areas.previous, before), present] : [present],
      paths
    });
    declare(cbsKeyFigures, `${Math.max(...files.map(([year]) => Number(year)))}-01-01`);
    const [odd] = await engine.all<{n: number}>(
      "SELECT count(*) AS n FROM key_figures WHERE level = 'buurt' AND NOT comparable"
    );
    const note = odd!.n ? `, ${odd!.n} with another outline than the year before` : "";
    progress(`key figures: ${keyFigures.rows} rows${note}`);
    if (areas.previous && before) {
      declare(crosswalk(areas.previous.crosswalk), `${areas.vintage}-12-31`);
      const wijkNames = await namesOf(engine, config, dataFolder, keyFigures);
      const names = new Map([
        ...wijkNames,
        ...boundaries.map(({code, name}): [string, string] => [code, name])
      ]);
      const place = {municipality: municipality.code, dataFolder, previous: areas.previous};
      const {passages, said} = await bringToPresent(engine, place, before, common.buurten, names);
      progress(said);
      const {vintage, until_year} = areas.previous;
      previous = {vintage, until_year, boundaries: before, passages};
    }
  }

  let offences: Valid | null = null;
  if (sources.police) {
    const read = await readPolice(engine, {...common, path: join(dataFolder, sources.police.file)});
    offences = read.table;
    declare(police, read.covers_until);
    const left = `${read.elsewhere} of other municipalities and ${read.wholes} of wholes left out`;
    progress(`offences: ${offences.rows} rows, ${left}`);
  }

  let makingEndsMeet: Valid | null = null;
  if (sources.rivm) {
    const read = await readRivm(engine, {...common, path: join(dataFolder, sources.rivm.file)});
    makingEndsMeet = read.table;
    declare(rivm, `${read.year}-12-31`);
    progress(`trouble making ends meet: ${makingEndsMeet.rows} rows`);
  }

  const wijkNames = await namesOf(engine, config, dataFolder, keyFigures);
  const nameless = new Set(boundaries.map(({wijk}) => wijk).filter((wijk) => !wijkNames.has(wijk)));
  if (nameless.size) {
    throw brokenRule({
      problem: `${nameless.size} wijken of the boundaries without a name`,
      source: cbsBoundaries.id,
      file: areas.wijken?.file ?? areas.buurten,
      wayOut: "take the wijken file of the same year, or key figures that hold wijken"
    });
  }
  return {boundaries, wijkNames, keyFigures, offences, makingEndsMeet, previous, sources: entries};
}

function vintageOf({vintage, until_year}: PreviousVintage, boundaries: readonly Boundary[]) {
  return {vintage, until_year, buurten: boundaries.map(({code}) => code)};
}

/** Brings key figures of earlier buurten to the present ones; returns by which passages, and what it did in words. */
async function bringToPresent(
  engine: PrivateEngine,
  {municipality, dataFolder, previous}: {municipality: string; dataFolder: string; previous: PreviousVintage},
  boundaries: readonly Boundary[],
  after: readonly string[],
  names: ReadonlyMap<string, string>
): Promise<{passages: Passage[]; said: string}> {
  const {crosswalk: columns, until_year, vintage} = previous;
  const path = join(dataFolder, columns.file);
  const before = boundaries.map(({code}) => code);
  const passages = await readCrosswalk(engine, {path, columns, municipality, before, after});
  const estimated = await bringForward(engine, {passages, until_year, names});
  const said =
    `key figures up to ${until_year}: brought from ${before.length} buurten of ${vintage} to ${after.length}, ` +
    `${estimated} rows estimated`;
  return {passages, said};
}

async function namesOf(
  engine: PrivateEngine,
  config: BuurtpeilConfig,
  dataFolder: string,
  keyFigures: Valid | null
): Promise<Map<string, string>> {
  const {areas, municipality} = config;
  if (areas.wijken)
    return readWijkNames(join(dataFolder, areas.wijken.file), municipality.code, areas.wijken);
  if (!keyFigures) return new Map();
  const rows = await engine.all<{area: string; name: string}>(
    "SELECT area, name FROM key_figures WHERE level = 'wijk' ORDER BY year"
  );
  return new Map(rows.map(({area, name}) => [area, name]));
}
