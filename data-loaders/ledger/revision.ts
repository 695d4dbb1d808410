import {CliError} from "../../src/lib/cli-error.js";
import type {Moved} from "./moved-cells.js";
import {readLedger} from "./read-ledger.js";

/** The one exception to what was said staying said. */
export interface Revision {
  /** Why; everybody may read it. */
  reason: string;
  /** Told which cells would move, before anything is written; false leaves all as it was. */
  agree: (moved: readonly Moved[]) => boolean;
}

/** A revision needs a reason and something to revise. */
export function refuseRevision({reason}: Revision, ledger: string | null): void {
  if (!reason.trim())
    throw new CliError('a revision needs a reason that everybody may read: --reason "<text>"');
  if (!ledger || !readLedger(ledger).length)
    throw new CliError("there is nothing to revise: the ledger (output.ledger) holds no release yet");
}

/** What was said stays said, but for a revision that was shown and agreed to. */
export function holdMoved(moved: readonly Moved[], revise: Revision | undefined): void {
  const moves = moved.some((of) => of.moved > 0);
  if (!revise && moves)
    throw new Error("protect: cells of an earlier release moved, and this is no revision");
  if (!revise) return;
  if (!moves) throw new CliError("nothing was written: no released cell would move");
  if (!revise.agree(moved)) throw new CliError("nothing was written: add --yes to carry this revision out");
}
