import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Manifest, PurposeEntry} from "../../src/lib/snapshot/manifest.js";
import {type Release, releaseFiles} from "../../src/lib/snapshot/release.js";
import type {BuurtpeilConfig} from "../config.js";
import {broken, readLedger} from "../ledger/read-ledger.js";
import {type Known, readReleased, type Said} from "../ledger/read-released.js";
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
  {ledger = null, revising = false}: {ledger?: string | null; revising?: boolean} = {}
): Promise<PreviousRelease> {
  const standing = await standingSnapshot(config, output);
  const releases = ledger ? readLedger(ledger) : [];
  const last = standing?.releases?.at(-1)?.number ?? 0;
  if (ledger && last > releases.length)
    throw broken(
      `the snapshot in the output folder is of release ${last}, and the ledger ends at release ${releases.length}`
    );
  const foreign = releases.find(({municipality}) => municipality !== config.municipality.code);
  if (foreign) throw otherMunicipality("ledger of releases", "output.ledger", config, foreign.municipality);
  const same = releases.filter(({vintage}) => vintage === config.areas.vintage);
  if (ledger && same.length)
    return {releases, said: await readAll(ledger, same, revising), purposes: same.at(-1)!.purposes};
  if (standing?.vintage !== config.areas.vintage) return {releases, said: [], purposes: []};
  const tables = standing.tables.filter(({name, status}) => status === "protected" && name !== "figure");
  if (!tables.length) return {releases, said: [], purposes: standing.purposes ?? []};
  const said = await readable(() => readReleased(join(output, "snapshot.duckdb"), tables));
  return {releases, said: [{...said, digests: NO_DIGESTS}], purposes: standing.purposes ?? []};
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
export function refuseOtherSources(
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
