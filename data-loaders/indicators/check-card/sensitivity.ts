import {CliError} from "../../../src/lib/cli-error.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import {leastBase} from "../../least-base.js";

/**
 * Throws where a card is less careful than its sources ask: criminal-law and care data are rounded to 10, and what
 * gives somebody away by its mere existence is of the municipality only, since a released b proves that there is one.
 */
export function checkSensitivity({
  id,
  sources,
  status,
  base,
  finest_level,
  existence_sensitive
}: IndicatorCard) {
  const least = leastBase(sources);
  if (status === "protected" && base < least.base)
    throw new CliError(`base too small: ${id}, ${base}; ${least.because.join(", ")} asks for ${least.base}`);
  if (existence_sensitive && finest_level !== "gemeente")
    throw new CliError(
      `existence-sensitive: ${id}, finest level ${finest_level}; a case may not be seen to exist anywhere, so say gemeente`
    );
}
