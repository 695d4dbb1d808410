import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {CliError} from "../../src/lib/cli-error.js";
import type {Manifest, PurposeEntry, TableEntry} from "../../src/lib/snapshot/manifest.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {BuurtpeilConfig} from "../config.js";
import type {Released} from "./types.js";

/**
 * Reads the protected tables of the release that stands in a folder: the ledger of what has been said. What was
 * published of a cell is copied into the next release, for a second rounding of the same count would tell more
 * than the first. Another boundary vintage is another geography and starts anew. The fictional municipality has
 * no ledger: its registers are made up anew, and nobody can be found in them.
 */
export async function previousRelease(
  config: BuurtpeilConfig,
  folder: string,
  purposes: readonly PurposeEntry[] = []
): Promise<Released[]> {
  const file = join(folder, "manifest.json");
  if (config.municipality.fictional || !existsSync(file)) return [];
  const manifest = await readable(async () => JSON.parse(readFileSync(file, "utf8")) as Manifest);
  if (manifest.municipality.fictional) return [];
  if (manifest.municipality.code !== config.municipality.code)
    throw new CliError(
      `another municipality's snapshot stands in the output folder: expected ${config.municipality.code}, ` +
        `found ${manifest.municipality.code}; name another folder in output.data`
    );
  if (manifest.vintage !== config.areas.vintage) return [];
  refuseOtherSources(manifest.purposes ?? [], purposes);
  const tables = manifest.tables.filter(({name, status}) => status === "protected" && name !== "figure");
  return tables.length ? readable(() => readTables(join(folder, "snapshot.duckdb"), tables)) : [];
}

/**
 * What was counted without a source says that it was missing, and stays so for closed years: with the source the
 * same dwellings fall in other categories. So a purpose keeps the sources that it began with.
 */
function refuseOtherSources(before: readonly PurposeEntry[], now: readonly PurposeEntry[]): void {
  for (const {id, sources} of now) {
    const earlier = before.find((purpose) => purpose.id === id);
    const differs = earlier && [...sources].sort().join() !== [...earlier.sources].sort().join();
    if (differs)
      throw new CliError(
        `other sources for ${id} than in the previous release: expected ${earlier.sources.join(", ")}, found ` +
          `${sources.join(", ")}; what was published of closed years stays, so begin a new series in another folder ` +
          "(output.data)"
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

async function readTables(file: string, tables: readonly TableEntry[]): Promise<Released[]> {
  const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const released: Released[] = [];
    for (const {name, status, base, columns} of tables) {
      const read = await connection.runAndReadAll(`SELECT * FROM ${quoted(name)}`);
      const values = read.getColumnsJS();
      released.push({
        name,
        status,
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
