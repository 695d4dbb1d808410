import {createHash} from "node:crypto";
import {copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {LEDGER_FILE, Release, releaseDigest, releaseFiles} from "../../src/lib/snapshot/release.js";
import type {CellDigests} from "../stages/protect/cell-digests.js";
import {flush} from "../write/flush.js";
import {fileSha256} from "./file-sha256.js";
import {readLedger} from "./read-ledger.js";

/** What a new release says of itself beside what its files tell. */
export type NewRelease = Pick<Release, "number" | "made_on" | "geography" | "reason"> & {
  /** Keyed digests of the true counts. */
  digests: CellDigests;
};

/*
 * A release enters the ledger in two steps around the replacement of the snapshot: its files and its line wait in
 * `.pending`, the snapshot is put in place, the line is added. Killed before the snapshot stood, the release never
 * was; killed after, `recoverLedger` adds it. The line goes last, so files without a line are leftovers.
 */

/** Puts a release aside, from the folder of a finished snapshot that is not in place yet. */
export function prepareRelease(folder: string, fresh: string, {digests, ...told}: NewRelease): void {
  const pending = pendingFolder(folder);
  rmSync(pending, {recursive: true, force: true});
  mkdirSync(pending, {recursive: true});
  const files = releaseFiles(told.number);
  copyFileSync(join(fresh, "snapshot.duckdb"), join(pending, files.cells));
  writeFileSync(join(pending, files.digests), `${JSON.stringify(digests)}\n`);
  const manifest = JSON.parse(readFileSync(join(fresh, "manifest.json"), "utf8")) as Manifest;
  const before = readLedger(folder).at(-1);
  const release: Release = {
    ...told,
    covers_until: manifest.covers_until,
    municipality: manifest.municipality.code,
    vintage: manifest.vintage,
    snapshot: manifest.hash,
    manifest_sha256: fileSha256(join(fresh, "manifest.json")),
    cells_sha256: fileSha256(join(pending, files.cells)),
    digests_sha256: fileSha256(join(pending, files.digests)),
    tables: manifest.tables
      .filter(({name, status}) => status === "protected" && name !== "figure")
      .map(({name, base, columns}) => ({name, base, columns})),
    purposes: manifest.purposes.map(({id, sources}) => ({id, sources})),
    previous: before ? digestOf(before) : null
  };
  for (const name of Object.values(files)) flush(join(pending, name));
  writeWhole(join(pending, LINE), release);
  flush(pending);
}

/** Adds the release that waits: its snapshot is in place. Does nothing where none waits. */
export function commitRelease(folder: string): void {
  const pending = pendingFolder(folder);
  if (!existsSync(join(pending, LINE))) return;
  const release = Release.parse(JSON.parse(readFileSync(join(pending, LINE), "utf8")));
  for (const name of Object.values(releaseFiles(release.number)))
    if (existsSync(join(pending, name))) renameSync(join(pending, name), join(folder, name));
  const releases = readLedger(folder);
  if (releases.length < release.number)
    writeWhole(join(folder, LEDGER_FILE), {releases: [...releases, release], head: digestOf(release)});
  flush(folder);
  rmSync(pending, {recursive: true, force: true});
}

/** Ends what a killed run left: adds the release whose snapshot stands in the output folder, drops any other. */
export function recoverLedger(folder: string, output: string): void {
  const pending = pendingFolder(folder);
  if (!existsSync(pending)) return;
  const line = join(pending, LINE);
  const manifest = join(output, "manifest.json");
  const waits = existsSync(line) && existsSync(manifest);
  const stands =
    waits && Release.parse(JSON.parse(readFileSync(line, "utf8"))).manifest_sha256 === fileSha256(manifest);
  if (stands) commitRelease(folder);
  else rmSync(pending, {recursive: true, force: true});
}

const LINE = "release.json";

const digestOf = (release: Release) => releaseDigest(release, createHash("sha256"));

function pendingFolder(folder: string): string {
  return join(folder, ".pending");
}

function writeWhole(path: string, content: unknown): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${JSON.stringify(content, null, 1)}\n`);
  flush(fresh);
  renameSync(fresh, path);
}
