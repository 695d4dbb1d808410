import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {
  LEDGER_FILE,
  LedgerFile,
  type Release,
  releaseDigest,
  releaseFiles
} from "../../src/lib/snapshot/release.js";
import {fileSha256} from "./file-sha256.js";

/**
 * Reads the list of releases and holds it against its own digests and files: a release that was edited or lost
 * stops the run, for going on without it would round anew what was published. No folder is an empty ledger.
 */
export function readLedger(folder: string): Release[] {
  const file = join(folder, LEDGER_FILE);
  if (!existsSync(file)) return [];
  const {releases, head} = parse(file);
  releases.forEach((release, i) => {
    const next = releases[i + 1]?.previous ?? head;
    const before = i === 0 ? release.previous === null : true;
    if (release.number !== i + 1 || !before || releaseDigest(release, createHash("sha256")) !== next)
      throw broken(`the line of release ${i + 1} is not as it was written`);
    const {cells, digests} = releaseFiles(release.number);
    holdFile(folder, cells, release.cells_sha256);
    holdFile(folder, digests, release.digests_sha256);
  });
  return releases;
}

/** Refuses files of a release that the list does not name: its line was lost, or the list itself. */
export function holdFiles(folder: string, releases: readonly Release[]): void {
  if (!existsSync(folder)) return;
  const [extra] = readdirSync(folder).filter(
    (name) => Number(/^(\d{4})\./.exec(name)?.[1]) > releases.length
  );
  if (extra) throw broken(`${extra} is there, and ${LEDGER_FILE} does not name it`);
}

/** A ledger that is damaged, and the way out. */
export function broken(what: string): CliError {
  return new CliError(
    `the ledger of releases is damaged: ${what}; what was said of a cell must stay, so put the ledger folder ` +
      "(output.ledger) back from a backup"
  );
}

function holdFile(folder: string, name: string, sha256: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) throw broken(`${name} is missing`);
  if (fileSha256(path) !== sha256) throw broken(`${name} is not as it was written`);
}

function parse(file: string): LedgerFile {
  try {
    return LedgerFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw broken(`${LEDGER_FILE} cannot be read`);
  }
}
