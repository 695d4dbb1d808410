import {type Progress, silent} from "../src/lib/progress.js";
import {type AttackSummary, attackRelease} from "./audit/attack/attack-release.js";
import {formatAttack} from "./audit/attack/format-attack.js";
import type {SolverLimits} from "./audit/attack/load-solver.js";
import {readAttacker} from "./audit/attack/read-attacker.js";
import {readHistory} from "./audit/attack/read-history.js";
import {checkEdition} from "./audit/check-edition.js";
import {checkDeviation, checkMultiples} from "./audit/check-numbers.js";
import {checkSite} from "./audit/check-site.js";
import {checkSnapshot, type SnapshotChecks} from "./audit/check-snapshot.js";
import {checkSums} from "./audit/check-sums.js";
import {checkUtility} from "./audit/check-utility.js";
import {type Finding, Findings} from "./audit/findings.js";
import {checkTable} from "./audit/identifiers.js";
import {DATABASE, readRelease} from "./audit/release.js";
import {scanSite} from "./audit/scan-site.js";

export interface AuditOptions extends SnapshotChecks {
  /** Folder of the built, sealed site. */
  site: string;
  /** Folder of the snapshot that it was built from. */
  data: string;
  /** Planted values that may occur nowhere; of the demo, its residents' numbers and names. */
  canaries?: readonly string[];
  /** Keys and seeds of this municipality as text, which may occur nowhere either. */
  secrets?: readonly string[] | undefined;
  /** File with facts known outside the snapshot, `attacker.yaml`; absent or left out, none are. */
  attacker?: string;
  /** Folder of the ledger, of which all releases are attacked together; left out, this one alone is. */
  ledger?: string | undefined;
  /** How long the attack's integer programmes may take. */
  limits?: SolverLimits;
  /** Folder of the notebooks that reports were made of; left out, reports are not rendered again. */
  notebooks?: string | undefined;
  /** Folder of the internal snapshot that a public site is held against, cell by cell; left out, it is not. */
  intern?: string | undefined;
  progress?: Progress;
}

export interface AuditReport extends AttackSummary {
  ok: boolean;
  /** Protected numbers read, each proven to be a multiple of its base. */
  cells: number;
  /** Public cells, each proven to be the sum of internal ones; null where they were not held against those. */
  edition_cells: number | null;
  /** Protected tables. */
  tables: number;
  files_scanned: number;
  bytes_scanned: number;
  findings: Finding[];
  seconds: number;
}

/**
 * Proves a built site against its snapshot, reading what anyone can read: every protected number is a multiple
 * of its base and the sum of released cells, nothing is shown that the gate closes, the data are those of this
 * snapshot, and no file, decoded, holds an identifier or a planted value.
 */
export async function audit({
  site,
  data,
  canaries = [],
  secrets,
  attacker,
  ledger,
  limits,
  notebooks,
  cards,
  floors,
  intern,
  progress = silent
}: AuditOptions): Promise<AuditReport> {
  const start = performance.now();
  const findings = new Findings();
  const known = attacker === undefined ? {facts: [], exceptions: []} : await readAttacker(attacker);
  const release = await readRelease(data, findings);
  progress("audit: the snapshot is read");
  const read = checkMultiples(release, findings);
  checkDeviation(release, findings);
  const sums = await checkSums(release, findings);
  checkUtility(sums, release, findings);
  await checkSnapshot(release, sums, {cards, floors}, findings);
  for (const table of release.tables) checkTable(table, DATABASE, findings);
  progress(`audit: ${read.cells} protected numbers checked`);
  const history = ledger === undefined ? [] : await readHistory(ledger, release.manifest, findings);
  const attacked = await attackRelease(release, {attacker: known, history, limits}, findings);
  progress(`audit: attacked ${attacked.releases} releases with ${attacked.facts} facts from outside`);
  await checkSite({site, data, notebooks}, release, findings);
  progress("audit: the pages are drawn again");
  const edition_cells = intern === undefined ? null : await checkEdition(release, intern, site, findings);
  const {manifest} = release;
  const hashes = [
    manifest.hash,
    ...manifest.tables.map((table) => table.content_sha256),
    ...manifest.files.map((file) => file.sha256)
  ];
  const scanned = await scanSite({site, canaries, secrets, hashes}, findings);
  progress(`audit: ${scanned.files_scanned} files scanned`);
  const list = findings.list();
  const seconds = Math.round(performance.now() - start) / 1000;
  return {ok: list.length === 0, ...read, edition_cells, ...attacked, ...scanned, findings: list, seconds};
}

/** Writes a report as text for a person. */
export function formatAudit(report: AuditReport): string {
  const {ok, cells, tables, files_scanned, bytes_scanned, findings, seconds} = report;
  const {edition_cells} = report;
  const lines = findings.map(
    ({rule, where, count, way_out}) => `  ${rule}: ${where} (${count}×)\n    ${way_out}`
  );
  const verdict = ok
    ? "audit passed"
    : `audit failed: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  const megabytes = (bytes_scanned / 1e6).toFixed(1);
  return [
    ...lines,
    ...formatAttack(report),
    ...(edition_cells === null
      ? []
      : [`edition: ${edition_cells} public cells, held against the sums of the internal ones`]),
    `${verdict}: ${cells} protected numbers in ${tables} tables and the figures, ` +
      `${files_scanned} files (${megabytes} MB) scanned, ${seconds.toFixed(1)} s`,
    ""
  ].join("\n");
}
