import {createHash} from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";
import {topology} from "topojson-server";
import type {Topology} from "topojson-specification";
import {protect} from "../../../data-loaders/stages/protect.js";
import type {PlainTable} from "../../../data-loaders/write/parts.js";
import {writeFiles} from "../../../data-loaders/write/write-files.js";
import {drawPage} from "../../../site/draw.js";
import {readSnapshot} from "../../../site/read-snapshot.js";
import {renderNotebooks} from "../../../site/reports/render-notebooks.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import type {Figure} from "../../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";
import {AREAS, DWELLINGS, invent, REPORTS, YEARS} from "../disclosure/synthetic-town.js";

/** Folders of a snapshot and of a site built from it, with what a test may change before they are written. */
export interface SmallSite {
  site: string;
  data: string;
  notebooks: string;
  /** Cards as the code has them, whatever was changed in the snapshot. */
  cards: readonly IndicatorCard[];
  remove: () => void;
}

export interface Parts {
  tables: PlainTable[];
  figures: Figure[];
  shapes: Topology;
  manifest: Omit<Manifest, "tables" | "files" | "hash">;
}

/** What small sites are made of. */
export interface Town {
  /** A release in which nothing is wrong. */
  parts: Parts;
  /** Text of each notebook, by file name. */
  notebooks: Readonly<Record<string, string>>;
  /** The files of the site that nothing was changed in, once it was built. */
  clean?: readonly [name: string, bytes: Buffer][];
}

/**
 * Writes a release as a snapshot and builds a tiny sealed site from it: a page of views, reports made of notebooks, and
 * their compressed copies. The town is an invented one of two protected cubes, or another.
 */
export async function smallSite(change?: (parts: Parts) => void, town?: Town): Promise<SmallSite> {
  invented ??= {parts: smallParts(), notebooks: {"proef.md": NOTEBOOK}};
  const from = town ?? invented;
  const small = emptySite(from.parts.manifest.indicators);
  if (change === undefined && from.clean) {
    for (const [name, bytes] of from.clean) put(dirname(small.site), name, bytes);
    return small;
  }
  const parts = structuredClone(from.parts);
  change?.(parts);
  mkdirSync(small.data);
  await writeFiles(small.data, parts.tables, parts.figures, parts.shapes, parts.manifest);
  for (const [name, text] of Object.entries(from.notebooks)) put(small.notebooks, name, text);
  await putPages(small);
  if (change === undefined) from.clean = filesUnder(dirname(small.site));
  return small;
}

function emptySite(cards: readonly IndicatorCard[]): SmallSite {
  const root = mkdtempSync(join(tmpdir(), "buurtpeil-audit-"));
  return {
    site: join(root, "site"),
    data: join(root, "data"),
    notebooks: join(root, "notebooks"),
    cards,
    remove: () => rmSync(root, {recursive: true, force: true})
  };
}

function filesUnder(folder: string): [name: string, bytes: Buffer][] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name))]);
}

/**
 * Builds the site anew from what lies in the snapshot's folder, after a test changed it there; the manifest gets the
 * hashes of its files as they are now.
 */
export async function rebuild(small: SmallSite): Promise<void> {
  const file = join(small.data, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  for (const entry of manifest.files) {
    const bytes = readFileSync(join(small.data, entry.name));
    entry.bytes = bytes.length;
    entry.sha256 = createHash("sha256").update(bytes).digest("hex");
  }
  writeFileSync(file, `${JSON.stringify(manifest)}\n`);
  rmSync(small.site, {recursive: true});
  await putPages(small);
}

async function putPages({site, data, notebooks}: SmallSite): Promise<void> {
  const files = ["snapshot.duckdb", "figures.arrow", "areas.topo.json", "manifest.json"].map((name) => {
    const hash = createHash("sha256")
      .update(readFileSync(join(data, name)))
      .digest("hex")
      .slice(0, 8);
    const copy = `_file/data/${name.replace(".", `.${hash}.`)}`;
    mkdirSync(dirname(join(site, copy)), {recursive: true});
    copyFileSync(join(data, name), join(site, copy));
    return copy;
  });
  const snapshot = await readSnapshot(data);
  const hash = snapshot.manifest.hash.slice(0, 8);
  const rendered = await renderNotebooks(notebooks, data, snapshot);
  putPage(site, drawPage(page(files, [...rendered.keys()], hash), snapshot));
  for (const [name, {html, oneFile}] of rendered) {
    putPage(site, reportPage(html, hash), name);
    putPage(site, oneFile, oneFileOf(name));
  }
  put(site, "_npm/library.js", "export const e = 123456782; // passes the eleven-test by chance");
  put(site, "favicon.png", Buffer.from([137, 80, 78, 71]));
  put(site, "_hosting/headers.json", '{"Cache-Control": "no-cache"}');
}

/** Writes a file into a site, folders included. */
export function put(folder: string, name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), {recursive: true});
  writeFileSync(join(folder, name), content);
}

/** Puts the changed text of a page and of its compressed copies. */
export function putPage(site: string, html: string, name = "index.html"): void {
  put(site, name, html);
  put(site, `${name}.gz`, gzipSync(html));
  put(site, `${name}.br`, brotli(html));
}

/** Compresses fast rather than small. */
export function brotli(text: string): Buffer {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 1}});
}

/** Changes the text of a page and of its compressed copies; `from` must be in it. */
export function changePage(site: string, from: string, to: string, name = "index.html"): void {
  const html = readFileSync(join(site, name), "utf8");
  if (!html.includes(from)) throw new Error(`nothing to change in ${name}`);
  putPage(
    site,
    html.replace(from, () => to),
    name
  );
}

/** The one report of the invented town. */
export const REPORT = "rapporten/proef.html";
/** The same as a file by itself. */
export const ONE_FILE = oneFileOf(REPORT);

function oneFileOf(report: string): string {
  return join(dirname(report), "bestand", basename(report));
}

function page(files: readonly string[], reports: readonly string[], hash: string): string {
  const links = reports
    .flatMap((name) => [name, oneFileOf(name)])
    .map((name) => `<a href="./${name}" title="Rapport over 2024">Rapport</a>`);
  return (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="buurtpeil:page" content="nl">' +
    '<title>Proef</title><link rel="icon" href="./favicon.png"></head><body>' +
    `<nav>${links.join("")}</nav>` +
    "<main><p>In 2024 zijn minder dan 5 woningen nooit te zien.</p>" +
    '<div data-view="tiles"></div><div data-view="map"></div><div data-view="table"></div></main>' +
    `<script type="module">import "./_npm/library.js"; for (const file of ${JSON.stringify(
      files.map((file) => `./${file}`)
    )}) fetch(file);</script>` +
    `<footer><p>Kenmerk <code>${hash}</code></p></footer></body></html>`
  );
}

function reportPage(article: string, hash: string): string {
  return (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Rapport</title></head><body>' +
    `<main>${article}</main><footer><p>Kenmerk <code>${hash}</code></p></footer></body></html>`
  );
}

const NOTEBOOK = `---
title: Weinig water per wijk
language: nl
date: 2026-03-02
authors: [Team Proef]
description: Hoeveel woningen weinig water gebruiken.
purpose: Proef van de controle.
requires: [low_water]
---

In elke wijk staan woningen die weinig water gebruiken.

\`\`\`chart
type: bar
title: Weinig water per wijk
data: {indicator: low_water, level: wijk, period: 2025JJ00}
y: area_name
value: rate
\`\`\`
`;

/** Made once, since only what is written differs. */
let invented: Town | undefined;

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
  const cardOf = (id: string, change: Partial<IndicatorCard> = {}) => ({...card, id, ...change});
  const [living, violent] = manifest.phenomena;
  const indicators = [
    cardOf("low_water"),
    cardOf("registered_low_water", {category_of: "low_water"}),
    cardOf("ghost"),
    cardOf("violence", {kind: "event", base: 10, phenomenon: "misdrijven"})
  ];
  return {
    tables: [...tables, residents()],
    figures: [...figures],
    shapes: squares(),
    manifest: {
      ...rest,
      areas: AREAS,
      phenomena: [
        {...living!, indicators: ["low_water", "registered_low_water", "ghost"]},
        {...violent!, id: "misdrijven", indicators: ["violence"]}
      ],
      indicators,
      periods: [...new Set(figures.map(({period}) => period))].map(parsePeriod),
      gate,
      deviation,
      utility
    }
  };
}

/** Exact and public, as CBS publishes them. */
function residents(): PlainTable {
  const rows = AREAS.filter(({level}) => level === "buurt").flatMap(({code}, i) =>
    YEARS.map((year) => ({area: code, period: `${year}JJ00`, n: 400 + 13 * i + (year % 7)}))
  );
  return {
    name: "resident",
    status: "public",
    base: 1,
    columns: [
      {name: "area", type: "enum", values: rows.map(({area}) => area)},
      {name: "period", type: "enum", values: rows.map(({period}) => period)},
      {name: "n", type: "integer", values: rows.map(({n}) => n)},
      {name: "estimated", type: "boolean", values: rows.map(() => false)}
    ]
  };
}

/** Every area a square of its own. */
function squares(): Topology {
  const of = (level: string): GeoJSON.FeatureCollection => ({
    type: "FeatureCollection",
    features: AREAS.filter((area) => area.level === level).map(({code}, i) => {
      const [x, y] = [110000 + (i % 6) * 100, 490000 + Math.floor(i / 6) * 100];
      const ring = [
        [x, y],
        [x, y + 90],
        [x + 90, y + 90],
        [x + 90, y],
        [x, y]
      ];
      return {type: "Feature", id: code, properties: {}, geometry: {type: "Polygon", coordinates: [ring]}};
    })
  });
  return topology({gemeente: of("gemeente"), wijk: of("wijk"), buurt: of("buurt")});
}
