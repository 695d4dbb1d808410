import {CliError} from "../../src/lib/cli-error.js";
import type {PurposeEntry} from "../../src/lib/snapshot/manifest.js";

/**
 * What was counted without a source says that it was missing, and stays so for closed years: with the source the
 * same dwellings fall in other categories. So a purpose keeps the sources that it began with.
 */
export function refuseOtherSources(
  before: readonly Pick<PurposeEntry, "id" | "sources">[],
  now: readonly PurposeEntry[]
): void {
  for (const {id, sources} of now) {
    const earlier = before.find((purpose) => purpose.id === id);
    const differs = earlier && [...sources].sort().join() !== [...earlier.sources].sort().join();
    if (differs)
      throw new CliError(
        `other sources for ${id} than in the previous release: expected ${earlier.sources.join(", ")}, found ` +
          `${sources.join(", ")}; what was published of closed years stays, so round it anew on purpose with ` +
          "buurtpeil snapshot revise, or begin a new series in other folders (output.data, output.ledger)"
      );
  }
}
