import {readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import type {PurposeEntry} from "../../src/lib/snapshot/manifest.js";
import {type Release, releaseFiles} from "../../src/lib/snapshot/release.js";
import type {BuurtpeilConfig} from "../config.js";
import {holdFiles, readLedger} from "../ledger/read-ledger.js";
import {type Known, readReleased, type Said} from "../ledger/read-released.js";
import {holdTold, otherMunicipality, type Standing, standingSnapshot} from "../ledger/standing-snapshot.js";
import {type CellDigests, NO_DIGESTS} from "./protect/cell-digests.js";

/** What was said before a run. */
export interface PreviousRelease {
  /** Every release of the ledger, other boundary vintages too. */
  releases: readonly Release[];
  /** What those of this vintage said, each in its own areas, oldest first: what a later one says of a cell holds. */
  said: readonly (Said & {digests: CellDigests})[];
  /** What the last of them was counted from. */
  purposes: readonly Pick<PurposeEntry, "id" | "sources">[];
}

/**
 * Reads the releases that came before, from the ledger. What was published of a cell is copied into the next
 * release, for a second rounding of the same count would tell more than the first. Another boundary vintage is
 * another geography and starts anew. Where a snapshot stands in the output folder that was made before there was
 * a ledger, that is the first release. A revision reads all that every release said, another run no cell twice.
 */
export async function previousRelease(
  config: BuurtpeilConfig,
  output: string,
  {ledger = null, revising = false, progress = silent}: PreviousOptions = {}
): Promise<PreviousRelease> {
  const {vintage} = config.areas;
  const standing = standingSnapshot(config, output);
  const releases = ledger ? readLedger(ledger) : [];
  if (ledger) holdFiles(ledger, releases);
  if (ledger && standing) holdTold(standing, releases);
  const foreign = releases.find(({municipality}) => municipality !== config.municipality.code);
  if (foreign) throw otherMunicipality("ledger of releases", "output.ledger", config, foreign.municipality);
  const same = releases.filter((release) => release.vintage === vintage);
  if (ledger && same.length) {
    if (standing) progress(compared(standing, releases));
    return {releases, said: await readAll(ledger, same, revising), purposes: same.at(-1)!.purposes};
  }
  if (standing?.manifest.vintage !== vintage) return {releases, said: [], purposes: []};
  return {releases, ...(await firstRelease(standing, output))};
}

/** What is asked of earlier releases. */
export interface PreviousOptions {
  /** Null where none is kept. */
  ledger?: string | null;
  /** Whether earlier cells may be rounded anew. */
  revising?: boolean;
  progress?: Progress;
}

/** A snapshot that was made before there was a ledger: nothing else holds what it said. */
async function firstRelease(
  {manifest, whole}: Standing,
  folder: string
): Promise<Omit<PreviousRelease, "releases">> {
  if (!whole)
    throw new CliError(
      "the previous snapshot is not as it was written, and what it said of a cell must stay: put it back from a " +
        "backup, or remove the folder in output.data to start anew"
    );
  const tables = manifest.tables.filter(({name, status}) => status === "protected" && name !== "figure");
  const purposes = manifest.purposes ?? [];
  if (!tables.length) return {said: [], purposes};
  const said = await readReleased(join(folder, "snapshot.duckdb"), tables);
  return {said: [{...said, digests: NO_DIGESTS}], purposes};
}

/** Says where the snapshot that stands is not the last release; it is made again from the ledger, nothing is lost. */
function compared({manifest, whole}: Standing, releases: readonly Release[]): string {
  const told = manifest.releases?.length ?? 0;
  if (!whole)
    return "the snapshot in the output folder is not as it was written: it is made again from the ledger";
  if (told < releases.length)
    return (
      `the snapshot in the output folder is of release ${told}, and the ledger holds ${releases.length}: it is ` +
      "made again from the ledger"
    );
  return `what ${releases.length} releases said stands`;
}

async function readAll(ledger: string, releases: readonly Release[], whole: boolean) {
  const said: (Said & {digests: CellDigests})[] = [];
  const known = new Map<string, Set<string>>();
  for (const {number, tables} of [...releases].reverse()) {
    const files = releaseFiles(number);
    const read = await readReleased(join(ledger, files.cells), tables, whole ? NONE : known);
    const digests = JSON.parse(readFileSync(join(ledger, files.digests), "utf8")) as CellDigests;
    said.unshift({...read, digests});
    for (const {name, columns} of read.tables) {
      const periods = columns.find((column) => column.name === "period")!.values.map(String);
      known.set(name, new Set([...(known.get(name) ?? []), ...periods]));
    }
  }
  return said;
}

const NONE: Known = new Map();
