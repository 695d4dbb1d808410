import {createHash} from "node:crypto";
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {protect} from "../../../data-loaders/stages/protect.js";
import type {PlainTable} from "../../../data-loaders/write/parts.js";
import {writeFiles} from "../../../data-loaders/write/write-files.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import type {Figure} from "../../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "../disclosure/synthetic-town.js";

/** Folders of a snapshot and of a site built from it, with what a test may change before they are written. */
export interface SmallSite {
  site: string;
  data: string;
  remove: () => void;
}

export interface Parts {
  tables: PlainTable[];
  figures: Figure[];
  manifest: Omit<Manifest, "tables" | "files" | "hash">;
}

/** Protects two invented cubes, writes them as a snapshot and builds a tiny sealed site from it. */
export async function smallSite(change: (parts: Parts) => void = () => {}): Promise<SmallSite> {
  const root = mkdtempSync(join(tmpdir(), "buurtpeil-audit-"));
  const [site, data] = [join(root, "site"), join(root, "data")];
  mkdirSync(data);
  made ??= smallParts();
  const parts = structuredClone(made);
  change(parts);
  await writeFiles(
    data,
    parts.tables,
    parts.figures,
    {type: "Topology", objects: {}, arcs: []},
    parts.manifest
  );
  for (const name of ["snapshot.duckdb", "figures.arrow", "areas.topo.json", "manifest.json"]) {
    const hash = createHash("sha256")
      .update(readFileSync(join(data, name)))
      .digest("hex")
      .slice(0, 8);
    const copy = join(site, "_file/data", name.replace(".", `.${hash}.`));
    mkdirSync(dirname(copy), {recursive: true});
    copyFileSync(join(data, name), copy);
  }
  put(site, "index.html", PAGE);
  put(site, "index.html.gz", gzipSync(PAGE));
  put(site, "index.html.br", brotliCompressSync(PAGE));
  put(site, "_npm/library.js", "export const e = 123456782; // passes the eleven-test by chance");
  put(site, "favicon.png", Buffer.from([137, 80, 78, 71]));
  return {site, data, remove: () => rmSync(root, {recursive: true, force: true})};
}

/** Writes a file into a site, folders included. */
export function put(folder: string, name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), {recursive: true});
  writeFileSync(join(folder, name), content);
}

/** Puts the changed text of a page and of its compressed copies. */
export function putPage(site: string, html: string): void {
  put(site, "index.html", html);
  put(site, "index.html.gz", gzipSync(html));
  put(site, "index.html.br", brotliCompressSync(html));
}

export const PAGE =
  '<!doctype html><html lang="nl"><head><title>Proef</title></head><body>' +
  '<svg><path d="M1.123456782,2.5L3,4"></path><text data-area="BU99990101">25 woningen</text></svg>' +
  "</body></html>";

/** Made once, since only what is written differs. */
let made: Parts | undefined;

function smallParts(): Parts {
  const town = [invent(DWELLINGS, [20, 150, 4, 30], 7), invent(REPORTS, [4, 9], 8)];
  const {tables, figures, gate, deviation, utility} = protect(town, {
    areas: AREAS,
    years: YEARS,
    minimum_mean: 10,
    seed: "seed of the tests"
  });
  const {manifest} = smallSnapshot();
  const {tables: _tables, files: _files, hash: _hash, ...rest} = manifest;
  const card = manifest.indicators[0]!;
  const ids = [...new Set(gate.map(({indicator}) => indicator))];
  return {
    tables: [...tables],
    figures: [...figures],
    manifest: {
      ...rest,
      areas: AREAS,
      indicators: ids.map((id) => ({...card, id, base: id === "violence" ? 10 : 5})),
      periods: [...new Set(figures.map(({period}) => period))].map(parsePeriod),
      gate,
      deviation,
      utility
    }
  };
}
