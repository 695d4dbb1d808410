import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {CliError} from "../../src/lib/cli-error.js";
import type {Manifest, PurposeEntry, TableEntry} from "../../src/lib/snapshot/manifest.js";
import {type Release, releaseFiles} from "../../src/lib/snapshot/release.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {BuurtpeilConfig} from "../config.js";
import {broken, readLedger} from "../ledger/read-ledger.js";

import {type CellDigests, NO_DIGESTS} from "./protect/cell-digests.js";
import type {PastRelease} from "./protect/earlier-cells.js";
import type {Released} from "./types.js";

/** What has been said before of the cells that are counted now. */
export interface PreviousRelease {
  /** Every release of the ledger, other boundary vintages too. */
  releases: readonly Release[];
  /** Protected tables of this vintage, oldest first: what a later one says of a cell holds. */
  tables: Released[];
  /** Keyed digests of the counts that these were rounded from. */
  digests: CellDigests;
  /** Releases of this vintage one by one, oldest first. */
  past: PastRelease[];
}

/** What is asked of earlier releases. */
export interface PreviousOptions {
  /** Null where none is kept. */
  ledger?: string | null;
  purposes?: readonly PurposeEntry[];
  /** Digest of the publication geography that is counted in now. */
  geography?: string;
  /** Whether earlier cells may be rounded anew, and so other sources read. */
  revising?: boolean;
}

/**
 * Reads the releases that came before, from the ledger. What was published of a cell is copied into the next
 * release, for a second rounding of the same count would tell more than the first. Another boundary vintage is
 * another geography and starts anew. Where a snapshot stands in the output folder that was made before there was
 * a ledger, that is the first release.
 */
export async function previousRelease(
  config: BuurtpeilConfig,
  output: string,
  {ledger = null, purposes = [], geography, revising = false}: PreviousOptions = {}
): Promise<PreviousRelease> {
  const standing = await standingSnapshot(config, output);
  const releases = ledger ? readLedger(ledger) : [];
  const said = standing?.releases?.at(-1)?.number ?? 0;
  if (ledger && said > releases.length)
    throw broken(
      `the snapshot in the output folder is of release ${said}, and the ledger ends at release ${releases.length}`
    );
  const foreign = releases.find(({municipality}) => municipality !== config.municipality.code);
  if (foreign) throw otherMunicipality("ledger of releases", "output.ledger", config, foreign.municipality);
  const same = releases.filter(({vintage}) => vintage === config.areas.vintage);
  const last = same.at(-1);
  if (!last) {
    if (!standing || standing.vintage !== config.areas.vintage)
      return {releases, tables: [], digests: NO_DIGESTS, past: []};
    if (!revising) refuseOtherSources(standing.purposes ?? [], purposes);
    const tables = standing.tables.filter(({name, status}) => status === "protected" && name !== "figure");
    const read = tables.length
      ? await readable(() => readTables(join(output, "snapshot.duckdb"), tables))
      : [];
    return {releases, tables: read, digests: NO_DIGESTS, past: []};
  }
  if (geography && last.geography !== geography)
    throw new CliError(
      `other areas than in release ${last.number}: a buurt was united with another, or no longer; codes would ` +
        "stand for other areas than before, so leave out the year or the key figures that changed it, or begin a " +
        "new boundary vintage"
    );
  if (!revising) refuseOtherSources(last.purposes, purposes);
  const past: PastRelease[] = [];
  for (const {number, tables: held} of same) {
    const files = releaseFiles(number);
    const tables = await readTables(join(ledger!, files.cells), held);
    past.push({tables, digests: JSON.parse(readFileSync(join(ledger!, files.digests), "utf8"))});
  }
  const {digests} = past.at(-1)!;
  return {releases, tables: past.flatMap(({tables}) => tables), digests, past};
}

/** The snapshot of a real municipality that stands in a folder. */
async function standingSnapshot(config: BuurtpeilConfig, output: string): Promise<Manifest | null> {
  const file = join(output, "manifest.json");
  if (!existsSync(file)) return null;
  if (config.municipality.fictional && !config.output.ledger) return null;
  const manifest = await readable(async () => JSON.parse(readFileSync(file, "utf8")) as Manifest);
  const {fictional, code} = manifest.municipality;
  if (fictional && !config.municipality.fictional) return null;
  if (code !== config.municipality.code)
    throw otherMunicipality("snapshot stands in the output folder", "output.data", config, code);
  return manifest;
}

function otherMunicipality(what: string, where: string, {municipality}: BuurtpeilConfig, found: string) {
  return new CliError(
    `another municipality's ${what}: expected ${municipality.code}, found ${found}; name another folder in ${where}`
  );
}

/**
 * What was counted without a source says that it was missing, and stays so for closed years: with the source the
 * same dwellings fall in other categories. So a purpose keeps the sources that it began with.
 */
function refuseOtherSources(
  before: readonly Pick<PurposeEntry, "id" | "sources">[],
  now: readonly PurposeEntry[]
): void {
  for (const {id, sources} of now) {
    const earlier = before.find((purpose) => purpose.id === id);
    const differs = earlier && [...sources].sort().join() !== [...earlier.sources].sort().join();
    if (differs)
      throw new CliError(
        `other sources for ${id} than in the previous release: expected ${earlier.sources.join(", ")}, found ` +
          `${sources.join(", ")}; what was published of closed years stays, so round it anew on purpose with ` +
          "buurtpeil snapshot revise, or begin a new series in other folders (output.data, output.ledger)"
      );
  }
}

/** Going on without the ledger would round anew what was published before, so an unreadable one is refused. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new CliError(
      "the previous snapshot cannot be read, and what it said of a cell must stay: put it back from a backup, " +
        "or remove the folder in output.data to start anew"
    );
  }
}

async function readTables(
  file: string,
  tables: readonly Pick<TableEntry, "name" | "base" | "columns">[]
): Promise<Released[]> {
  const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const released: Released[] = [];
    for (const {name, base, columns} of tables) {
      const read = await connection.runAndReadAll(`SELECT * FROM ${quoted(name)}`);
      const values = read.getColumnsJS();
      released.push({
        name,
        status: "protected",
        base,
        columns: columns.map((column, i) => ({...column, values: values[i]}))
      } as unknown as Released);
    }
    connection.closeSync();
    return released;
  } finally {
    instance.closeSync();
  }
}
