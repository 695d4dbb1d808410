import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {CliError} from "../src/lib/cli-error.js";
import {type Progress, silent} from "../src/lib/progress.js";
import type {Manifest} from "../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "./config.js";
import {openPrivateEngine} from "./engines/duckdb.js";
import {recipes, registerIndicators, shownWith} from "./indicators/all.js";
import {checkCards} from "./indicators/check-card.js";
import {misdrijven} from "./indicators/misdrijven.js";
import {geographyDigest} from "./ledger/geography-digest.js";
import {ledgerFolder} from "./ledger/ledger-folder.js";
import {movedCells} from "./ledger/moved-cells.js";
import {holdMoved, type Revision, refuseRevision} from "./ledger/revision.js";
import {recoverLedger} from "./ledger/write-ledger.js";
import {aggregateAll} from "./stages/aggregate-all.js";
import {configuredRegisters} from "./stages/configured-registers.js";
import {coverUntil, openDataUntil} from "./stages/cover-until.js";
import {describeGeography} from "./stages/describe-geography.js";
import {describeSnapshot, minimumMean} from "./stages/describe-snapshot.js";
import {publicationGeography} from "./stages/geography.js";
import {loadKeys} from "./stages/keys.js";
import {measurePlanted} from "./stages/measure-planted.js";
import {previousRelease} from "./stages/previous-release.js";
import {type Protected, protect} from "./stages/protect.js";
import {correlate} from "./stages/proxies.js";
import {publishInterventions} from "./stages/publish-interventions.js";
import {publishOpen} from "./stages/publish-open.js";
import {declaredPurposes} from "./stages/purpose-register.js";
import {rankPlanted} from "./stages/rank-planted.js";
import {readOpenData} from "./stages/read-open-data.js";
import {readRegisters} from "./stages/read-registers.js";
import {readTruth} from "./stages/read-truth.js";
import {lockRun} from "./stages/run-lock.js";
import {type Measured, rowsOf, timed} from "./stages/stopwatch.js";
import {recoverFolder} from "./write/replace-folder.js";
import {writeSnapshot} from "./write-snapshot.js";

export interface SnapshotOptions {
  /** Folder with the source files; default `BUURTPEIL_DATA`, else the config's. */
  data?: string;
  /** Where the snapshot is written; default the config's. */
  output?: string;
  /** ISO date; purposes that ended before it are refused. Default the machine's. */
  today?: string;
  /** Where releases are kept; default the config's, null for none. */
  ledger?: string | null;
  /** Last year that is covered, later rows of a delivery are ignored; default the config's. */
  until?: number | undefined;
  /** Rounds anew what was released before, where the counts changed since. */
  revise?: Revision;
  progress?: Progress;
  /** Told what each stage took. */
  measured?: Measured;
}

/**
 * Makes a snapshot of a municipality: reads its sources, counts, protects all tables together, and replaces the
 * previous snapshot whole or not at all. Only one run at a time makes it.
 */
export async function snapshot(config: BuurtpeilConfig, options: SnapshotOptions = {}): Promise<Manifest> {
  const {output = config.output.data, ledger = ledgerFolder(config, output)} = options;
  const unlock = lockRun(output, "snapshot");
  try {
    const unlockLedger = ledger ? lockRun(ledger, "ledger") : () => {};
    try {
      return await makeSnapshot(config, {...options, output, ledger});
    } finally {
      unlockLedger();
    }
  } finally {
    unlock();
  }
}

async function makeSnapshot(given: BuurtpeilConfig, options: SnapshotOptions): Promise<Manifest> {
  const {output = given.output.data, ledger = null, until, revise, progress = silent, measured} = options;
  const config = coverUntil(given, until);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const folder = dataFolder(config, options.data);
  checkCards([...registerIndicators, ...misdrijven().indicators], recipes);
  const registered = configuredRegisters(config);
  const keys = loadKeys(config);
  const purposes = declaredPurposes(config, today);
  recoverFolder(output);
  if (ledger) recoverLedger(ledger, output);
  if (revise) refuseRevision(revise, ledger);
  const engine = await openPrivateEngine();
  try {
    progress("reading open data");
    const open = await openDataUntil(engine, await readOpenData(engine, config, folder, progress), until);
    const {areas, areaOf, shapes} = await publicationGeography(engine, config, open);
    const drawn = await describeGeography(engine, config, open, {areas, areaOf});
    progress("reading registers");
    const {boundaries} = open;
    const context = {
      config,
      data: folder,
      boundaries,
      keys,
      registers: registered,
      purposes,
      progress,
      measured
    };
    const registers = await readRegisters(engine, context);
    progress("counting", 0.85);
    const minimum_mean = minimumMean(config);
    const published = await publishOpen(engine, open, {areas, minimum_mean});
    const interventions = await publishInterventions(engine, registers?.open ?? [], until);
    const sources = [...open.sources, ...(registers?.sources ?? [])];
    const linkedFor = registers?.purposes ?? [];
    const shown = shownWith({sources, purposes: linkedFor, audience: config.audience}, published.borrowed);
    const linked = registers?.linked ?? [];
    const aggregates = await timed(
      measured,
      "count",
      () => rowsOf(linked),
      () => aggregateAll(engine, shown, linked, {areas, areaOf}, progress)
    );
    const truth = registers ? readTruth(config, folder) : null;
    const counts = truth ? await measurePlanted(engine, shown, linked, truth, keys!) : [];
    progress("protecting", 0.9);
    const geography = geographyDigest(areas);
    const asked = {ledger, purposes: linkedFor, geography, revising: !!revise};
    const {releases, tables: before, digests} = await previousRelease(config, output, asked);
    const years = registers?.years ?? [];
    const {residents} = published;
    const {fictional} = config.municipality;
    const seed = keys?.seed() ?? "";
    const rules = {areas, minimum_mean, seed, years, residents, previous: before, fictional};
    const shielded = await timed(measured, "protect", cellsIn, () =>
      keys ? protect(aggregates, {...rules, digests, revising: !!revise}) : NOTHING_TO_PROTECT
    );
    const moved = movedCells(before, shielded.tables);
    holdMoved(moved, revise);
    const begun = releases.some(({vintage}) => vintage === config.areas.vintage);
    // A snapshot from before there was a ledger enters it with the first run, though that says nothing new.
    const isRelease = !!ledger && (moved.length > 0 || (!begun && shielded.tables.length > 0));
    const reason = revise?.reason ?? null;
    const figures = [...shielded.figures, ...published.figures];
    const gate = [...shielded.gate, ...published.gate];
    const {proxies, correlations} = await correlate(engine, open, {
      figures,
      gate,
      shown,
      areas,
      configured: config.proxies
    });
    const planted = truth ? rankPlanted(counts, shown.counted, truth, figures, {areas, areaOf}) : [];
    const manifest = describeSnapshot(config, {
      areas,
      phenomena: shown.phenomena,
      indicators: shown.indicators,
      sources,
      figures,
      gate,
      deviation: shielded.deviation,
      utility: shielded.utility,
      purposes: linkedFor,
      proxies,
      correlations,
      planted,
      releases,
      release: isRelease ? {reason} : undefined,
      geography: drawn.geography,
      code_version: codeVersion()
    });
    progress("writing the snapshot", 0.95);
    const tables = [...shielded.tables, ...published.tables, ...interventions];
    const told = {number: releases.length + 1, made_on: today, geography, reason, digests: shielded.digests};
    const entry = isRelease ? {folder: ledger, release: told} : undefined;
    return await timed(
      measured,
      "write",
      ({tables}) => rowsOf(tables),
      () =>
        writeSnapshot({tables, figures, shapes, division: drawn.division, manifest}, output, undefined, entry)
    );
  } finally {
    await engine.close();
  }
}

const cellsIn = ({tables}: Protected) =>
  tables.reduce((sum, {columns}) => sum + (columns[0]?.values.length ?? 0), 0);

const NOTHING_TO_PROTECT: Protected = {
  tables: [],
  figures: [],
  gate: [],
  deviation: [],
  utility: [],
  digests: {}
};

function dataFolder({id, data}: BuurtpeilConfig, named: string | undefined): string {
  const folder = named ?? process.env.BUURTPEIL_DATA ?? data;
  if (!folder)
    throw new CliError(
      `${id} reads files from a folder of yours: name it with --data <folder> or BUURTPEIL_DATA`
    );
  if (!existsSync(folder))
    throw new CliError(
      `the data folder of ${id} does not exist: name another with --data <folder> or BUURTPEIL_DATA`
    );
  return resolve(folder);
}

function codeVersion(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
