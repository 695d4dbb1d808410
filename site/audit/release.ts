import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {contentSha256, snapshotHash} from "../../src/lib/snapshot/content-hash.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest, TableEntry} from "../../src/lib/snapshot/manifest.js";
import {type DecodedTable, decodeArrow, decodeDatabase} from "./decode.js";
import {figureRows} from "./figure-rows.js";
import type {Findings} from "./findings.js";

export const DATABASE = "snapshot.duckdb";
const FIGURES = "figures.arrow";

/** A snapshot as it lies in its folder, decoded. */
export interface Release {
  folder: string;
  manifest: Manifest;
  figures: Figure[];
  tables: DecodedTable[];
  /** `figures.arrow`, decoded. */
  arrow: DecodedTable;
  /** SHA-256 of each file, the manifest included. */
  sha256: Map<string, string>;
}

/** Reads a snapshot and holds its files against the manifest. */
export async function readRelease(folder: string, findings: Findings): Promise<Release> {
  const manifest = await readManifest(folder);
  const sha256 = new Map([["manifest.json", await hashOf(join(folder, "manifest.json"))]]);
  for (const file of manifest.files) {
    const hash = await hashOf(join(folder, file.name));
    sha256.set(file.name, hash);
    if (hash !== file.sha256) findings.add("not as in the manifest", file.name);
  }
  for (const name of [DATABASE, FIGURES]) {
    if (!sha256.has(name)) findings.add("not in the manifest", name);
  }
  const tables = await decodeDatabase(join(folder, DATABASE));
  holdTables(manifest, tables, findings);
  const arrow = decodeArrow(await readFile(join(folder, FIGURES)), FIGURES);
  return {folder, manifest, tables, arrow, sha256, figures: figureRows(arrow)};
}

/** Holds what the manifest says of each table, down to the hash of its rows, against the table itself. */
function holdTables(manifest: Manifest, tables: readonly DecodedTable[], findings: Findings): void {
  const names = new Set([...manifest.tables, ...tables].map(({name}) => name));
  for (const name of names) {
    const entry = manifest.tables.find((table) => table.name === name);
    const table = tables.find((decoded) => decoded.name === name);
    if (!entry) findings.add("not in the manifest", `${DATABASE} ${name}`);
    else if (!table || !matches(entry, table)) findings.add("not as in the manifest", `${DATABASE} ${name}`);
  }
  if (manifest.hash !== snapshotHash(manifest.tables, createHash("sha256")))
    findings.add("not as in the manifest", "manifest.json hash");
}

function matches(entry: TableEntry, table: DecodedTable): boolean {
  const rows = [...rowsOf(table)];
  return (
    entry.rows === rows.length &&
    entry.columns.map(({name}) => name).join() === table.columns.map(({name}) => name).join() &&
    entry.content_sha256 === contentSha256(rows, createHash("sha256"))
  );
}

function* rowsOf({columns}: DecodedTable): Iterable<unknown[]> {
  const length = columns[0]?.values.length ?? 0;
  for (let row = 0; row < length; row++) yield columns.map(({values}) => plain(values[row]));
}

/** Dates count as ISO text; a 64-bit integer, which no released column has, counts as text. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "bigint" ? String(value) : value;
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new CliError(
      "there is no snapshot to audit: manifest.json cannot be read; make the snapshot first"
    );
  }
}

async function hashOf(file: string): Promise<string> {
  try {
    return createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  } catch {
    return "absent";
  }
}
