import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {Release} from "../../src/lib/snapshot/release.js";
import type {BuurtpeilConfig} from "../config.js";
import {fileSha256} from "./file-sha256.js";
import {broken} from "./read-ledger.js";

/** A snapshot that stands in a folder. */
export interface Standing {
  manifest: Manifest;
  /** Whether every file is as the manifest says. */
  whole: boolean;
}

/** Reads the snapshot of this municipality that stands in a folder; null where none does whose cells must stay. */
export function standingSnapshot(config: BuurtpeilConfig, folder: string): Standing | null {
  if (!existsSync(join(folder, "manifest.json"))) return null;
  if (config.municipality.fictional && !config.output.ledger) return null;
  const manifest = read(folder);
  if (!manifest)
    throw new CliError(
      "the previous snapshot cannot be read, and what it said of a cell must stay: put it back from a backup, " +
        "or remove the folder in output.data to start anew"
    );
  const {fictional, code} = manifest.municipality;
  if (fictional && !config.municipality.fictional) return null;
  if (code !== config.municipality.code)
    throw otherMunicipality("snapshot stands in the output folder", "output.data", config, code);
  return {manifest, whole: isWhole(folder)};
}

/** Whether a snapshot stands in a folder with every file as its manifest says. */
export function isWhole(folder: string): boolean {
  const files = read(folder)?.files;
  return (
    Array.isArray(files) &&
    files.every(
      ({name, sha256}) => existsSync(join(folder, name)) && fileSha256(join(folder, name)) === sha256
    )
  );
}

/** Refuses a snapshot that tells of other releases than the ledger: one of the two is another's, or is too old. */
export function holdTold({manifest}: Standing, releases: readonly Release[]): void {
  const told = manifest.releases ?? [];
  const last = told.at(-1)?.number ?? 0;
  if (last > releases.length)
    throw broken(
      `the snapshot in the output folder is of release ${last}, and the ledger ends at release ${releases.length}`
    );
  const other = told.find(({number, covers_until, reason}, i) => {
    const line = releases[i]!;
    return number !== line.number || covers_until !== line.covers_until || reason !== line.reason;
  });
  if (other)
    throw broken(
      `the snapshot in the output folder tells something else of release ${other.number} than the ledger`
    );
}

/** Another municipality's figures, and the way out. */
export function otherMunicipality(
  what: string,
  where: string,
  {municipality}: BuurtpeilConfig,
  found: string
): CliError {
  return new CliError(
    `another municipality's ${what}: expected ${municipality.code}, found ${found}; name another folder in ${where}`
  );
}

function read(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    return null;
  }
}
