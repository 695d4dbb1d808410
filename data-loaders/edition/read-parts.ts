import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {CliError} from "../../src/lib/cli-error.js";
import {decodeFigures} from "../../src/lib/snapshot/decode-figures.js";
import type {Manifest, TableEntry} from "../../src/lib/snapshot/manifest.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {Released} from "../stages/types.js";
import type {SnapshotParts} from "../write/parts.js";

/** Tables that the writer makes from the other parts. */
const WRITTEN = ["area", "area_member", "figure", "indicator", "period"];

/** Reads a snapshot's folder back into the parts that it was written from. */
export async function readParts(folder: string): Promise<SnapshotParts> {
  const {tables, files: _files, hash: _hash, ...manifest} = readManifest(folder);
  const outlines = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const division = existsSync(join(folder, "division.topo.json")) ? outlines("division.topo.json") : null;
  return {
    tables: await readTables(
      join(folder, "snapshot.duckdb"),
      tables.filter(({name}) => !WRITTEN.includes(name))
    ),
    figures: decodeFigures(readFileSync(join(folder, "figures.arrow"))),
    shapes: outlines("areas.topo.json"),
    division,
    manifest
  };
}

function readManifest(folder: string): Manifest {
  const file = join(folder, "manifest.json");
  if (!existsSync(file))
    throw new CliError("there is no internal snapshot to make an edition of: run buurtpeil snapshot first");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  if (!manifest.editions)
    throw new CliError(
      "the internal snapshot does not say what its public edition shows, for an earlier version made it; make it again"
    );
  return manifest;
}

async function readTables(file: string, entries: readonly TableEntry[]): Promise<Released[]> {
  const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
  try {
    const connection = await instance.connect();
    const tables: Released[] = [];
    for (const {name, status, base, columns} of entries) {
      const select = columns.map(({name: of, type}) =>
        type === "date" ? `CAST(${quoted(of)} AS VARCHAR)` : quoted(of)
      );
      const read = await connection.runAndReadAll(`SELECT ${select.join(", ")} FROM ${quoted(name)}`);
      const values = read.getColumnsJS();
      const filled = columns.map((column, i) => ({...column, values: values[i] ?? []}));
      // Everything in a snapshot was released when it was written.
      tables.push({name, status, base, columns: filled} as unknown as Released);
    }
    connection.closeSync();
    return tables;
  } finally {
    instance.closeSync();
  }
}
