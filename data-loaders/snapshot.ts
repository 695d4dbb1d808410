import type {Manifest} from "../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "./config.js";
import {adoptStanding, internalFolder} from "./edition/internal-folder.js";
import {writeEdition} from "./edition/write-edition.js";
import {openPrivateEngine} from "./engines/duckdb.js";
import {ledgerFolder} from "./ledger/ledger-folder.js";
import {countAll} from "./snapshot/count-all.js";
import {describeAll} from "./snapshot/describe-all.js";
import {prepareRun, type Run, type SnapshotOptions} from "./snapshot/prepare-run.js";
import {protectAll} from "./snapshot/protect-all.js";
import {readOpen} from "./snapshot/read-open.js";
import {previousRelease} from "./stages/previous-release.js";
import {readRegisters} from "./stages/read-registers.js";
import {lockRun} from "./stages/run-lock.js";
import {rowsOf, timed} from "./stages/stopwatch.js";
import {writeSnapshot} from "./write-snapshot.js";

/**
 * Makes a snapshot of a municipality: reads its sources, counts, protects all tables together, and replaces the
 * previous snapshot whole or not at all. Only one run at a time makes it. What is counted and kept are always the
 * internal cells; the snapshot for everybody is the public edition of those.
 */
export async function snapshot(config: BuurtpeilConfig, options: SnapshotOptions = {}): Promise<Manifest> {
  const {output = config.output.data, ledger = ledgerFolder(config, output)} = options;
  const intern = internalFolder(config, output);
  const unlock = lockRun(output, "snapshot");
  try {
    const unlockLedger = ledger ? lockRun(ledger, "ledger") : () => {};
    try {
      adoptStanding(output, intern);
      const asked = {...options, output: intern, ledger};
      const made = await makeSnapshot(prepareRun({...config, audience: "intern"}, asked));
      return intern === output ? made : await writeEdition(intern, output);
    } finally {
      unlockLedger();
    }
  } finally {
    unlock();
  }
}

async function makeSnapshot(run: Run): Promise<Manifest> {
  const {config, progress, measured, output, ledger} = run;
  const before = await previousRelease(config, output, {ledger, revising: !!run.revise, progress});
  const engine = await openPrivateEngine();
  try {
    progress("reading open data");
    const open = await readOpen(engine, run, before);
    progress("reading registers");
    const registers = await readRegisters(engine, {...run, boundaries: open.open.boundaries});
    progress("counting", 0.85);
    const counted = await countAll(engine, run, before, open, registers);
    progress("protecting", 0.9);
    const shielded = await protectAll(run, before, open, counted);
    const parts = await describeAll(engine, run, open, counted, shielded);
    progress("writing the snapshot", 0.95);
    const {release} = shielded;
    const entry = ledger && release ? {folder: ledger, release} : undefined;
    const write = () => writeSnapshot(parts, output, undefined, entry);
    return await timed(measured, "write", ({tables}) => rowsOf(tables), write);
  } finally {
    await engine.close();
  }
}
