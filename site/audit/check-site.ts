import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {readSnapshot} from "../read-snapshot.js";
import {foreignLoads} from "../seal/foreign.js";
import {listFiles} from "../seal/list-files.js";
import {checkCopies} from "./check-copies.js";
import {checkJsonNumbers, type JsonKind} from "./check-json.js";
import {checkLeftOver} from "./check-left-over.js";
import {checkLooseNumbers} from "./check-loose-numbers.js";
import {checkPages} from "./check-pages.js";
import {checkReports} from "./check-reports.js";
import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

export interface SiteChecks {
  /** Folder of the built, sealed site. */
  site: string;
  /** Folder of the snapshot. */
  data: string;
  /** Folder of the notebooks that reports were made of; left out, reports are not rendered again. */
  notebooks?: string | undefined;
}

/** Proves that a site is made of this snapshot and of nothing else. */
export async function checkSite(
  {site, data, notebooks}: SiteChecks,
  release: Release,
  findings: Findings
): Promise<void> {
  await checkCopies(site, release, findings);
  await checkLeftOver(site, release.manifest.hash, findings);
  const snapshot = await readSnapshot(data);
  await checkPages(site, snapshot, findings);
  await checkReports({site, data, notebooks, snapshot}, findings);
  await checkLooseNumbers(site, release.manifest, findings);
  const files = await listFiles(site);
  for (const {file} of await foreignLoads(site, files)) findings.add("loads from elsewhere", file);
  for (const name of files.filter((file) => file.endsWith(".json"))) await holdJson(site, name, findings);
}

/** What cannot be read as JSON is a finding of the scan. */
async function holdJson(site: string, name: string, findings: Findings): Promise<void> {
  const original = basename(name).replace(/\.[0-9a-f]{8}(?=\.)/, "");
  const fromSnapshot = name.startsWith("_file/data/");
  const kind: JsonKind = !fromSnapshot
    ? "other"
    : original === "manifest.json"
      ? "manifest"
      : original.endsWith(".topo.json")
        ? "shapes"
        : "other";
  try {
    checkJsonNumbers(JSON.parse(await readFile(join(site, name), "utf8")), kind, name, findings);
  } catch {
    return;
  }
}
