import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Topology} from "topojson-specification";
import {snapshotHash} from "../../src/lib/snapshot/content-hash.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {codeLists, figureTable} from "./code-lists.js";
import {writeDatabase} from "./database.js";
import {figuresArrow} from "./figures-arrow.js";
import type {ManifestParts, PlainTable} from "./parts.js";

/**
 * Writes the files of a snapshot into an empty folder, the manifest last; outlines of what was united or redrawn
 * only where there is any.
 */
export async function writeFiles(
  folder: string,
  tables: readonly PlainTable[],
  figures: readonly Figure[],
  shapes: Topology,
  parts: ManifestParts,
  division: Topology | null = null
): Promise<void> {
  const written = await writeDatabase(join(folder, "snapshot.duckdb"), [
    ...tables,
    ...codeLists(parts),
    figureTable(figures)
  ]);
  writeFileSync(join(folder, "figures.arrow"), figuresArrow(figures));
  const drawn = {"areas.topo.json": shapes, "division.topo.json": division};
  const outlines = Object.entries(drawn).filter(([, topology]) => topology !== null);
  for (const [name, topology] of outlines) writeFileSync(join(folder, name), JSON.stringify(topology));
  const names = ["snapshot.duckdb", "figures.arrow", ...outlines.map(([name]) => name)];
  const manifest: Manifest = {
    ...parts,
    tables: written,
    files: names.map((name) => describe(folder, name)),
    hash: snapshotHash(written, createHash("sha256"))
  };
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest)}\n`);
}

function describe(folder: string, name: string): Manifest["files"][number] {
  const bytes = readFileSync(join(folder, name));
  return {name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")};
}
