import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import type {BuurtpeilConfig} from "../config.js";
import {recipes, registerIndicators} from "../indicators/all.js";
import {checkCards} from "../indicators/check-card.js";
import {misdrijven} from "../indicators/misdrijven.js";
import {type Revision, refuseRevision} from "../ledger/revision.js";
import {recoverLedger} from "../ledger/write-ledger.js";
import type {Register} from "../registers.js";
import {configuredRegisters} from "../stages/configured-registers.js";
import {coverUntil} from "../stages/cover-until.js";
import {type Keys, loadKeys} from "../stages/keys.js";
import {type DeclaredPurpose, declaredPurposes} from "../stages/purpose-register.js";
import type {Measured} from "../stages/stopwatch.js";
import {recoverFolder} from "../write/replace-folder.js";

/** What a run may be told. */
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

/** All that is settled before the first source is read. */
export interface Run {
  /** The config, its years ended where `until` says. */
  config: BuurtpeilConfig;
  /** Folder that the config's file names start from. */
  data: string;
  /** Where the snapshot is written. */
  output: string;
  /** Where releases are kept; null for none. */
  ledger: string | null;
  until: number | undefined;
  /** ISO date. */
  today: string;
  revise: Revision | undefined;
  registers: readonly Register[];
  keys: Keys | null;
  purposes: readonly DeclaredPurpose[];
  progress: Progress;
  measured: Measured | undefined;
}

/**
 * Settles what a run needs and refuses what it cannot do: cards, keys, purposes, folders. Ends what a killed run left
 * in the output folder and in the ledger.
 */
export function prepareRun(
  given: BuurtpeilConfig,
  options: SnapshotOptions & {output: string; ledger: string | null}
): Run {
  const {output, ledger, until, revise, progress = silent, measured} = options;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const config = coverUntil(given, until);
  const data = dataFolder(config, options.data);
  checkCards([...registerIndicators, ...misdrijven().indicators], recipes);
  const registers = configuredRegisters(config);
  const keys = loadKeys(config);
  const purposes = declaredPurposes(config, today);
  recoverFolder(output);
  if (ledger) recoverLedger(ledger, output);
  if (revise) refuseRevision(revise, ledger);
  return {config, data, output, ledger, until, today, revise, registers, keys, purposes, progress, measured};
}

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
