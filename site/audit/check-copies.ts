import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {listFiles} from "../seal/list-files.js";
import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

/** Kinds of file that only a snapshot makes. */
const DATA = new Set([".arrow", ".duckdb", ".db", ".parquet", ".csv", ".topojson", ".geojson"]);

/**
 * Proves that the data in a site are those of the snapshot: Framework puts a hash in the name of each copy,
 * `_file/data/figures.1a2b3c4d.arrow`, and a copy of an earlier release could stay behind.
 */
export async function checkCopies(site: string, release: Release, findings: Findings): Promise<void> {
  for (const name of await listFiles(site)) {
    if (/\.(?:gz|br)$/.test(name)) continue;
    const original = basename(name).replace(/\.[0-9a-f]{8}(?=\.)/, "");
    const fromSnapshot = release.sha256.has(original) && /(?:^|\/)data\//.test(name);
    if (!fromSnapshot && !DATA.has(extname(name))) continue;
    const hash = createHash("sha256")
      .update(await readFile(join(site, name)))
      .digest("hex");
    if (hash !== release.sha256.get(original)) findings.add("not of this snapshot", name);
  }
}
