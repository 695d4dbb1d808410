import {CliError} from "../../../src/lib/cli-error.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import {PURPOSES} from "../../purposes.js";

/**
 * Throws where a card's sources and phenomenon are not those of its purpose. Open data belong to no purpose: a card
 * may use them beside its registers, and a card without purpose uses nothing else.
 */
export function checkPurpose({id, purpose, phenomenon, sources, status, base}: IndicatorCard): void {
  if (purpose === null) {
    const registers = sources.filter((source) => ofPurposes.has(source));
    if (registers.length)
      throw new CliError(`no purpose for ${registers.join(", ")}: ${id}; name the purpose on the card`);
    if (status !== "public" || base !== 1)
      throw new CliError(
        `figures without purpose are public and exact: ${id}; say status "public" and base 1`
      );
    return;
  }
  const found = PURPOSES.find((known) => known.id === purpose);
  if (!found)
    throw new CliError(
      `unknown purpose: ${id}, ${purpose}; expected ${PURPOSES.map((known) => known.id).join(", ")}`
    );
  if (!found.phenomena.includes(phenomenon))
    throw new CliError(
      `not for this purpose: ${id} is about ${phenomenon}; ${purpose} serves ${found.phenomena.join(", ")}`
    );
  const foreign = sources.filter((source) => ofPurposes.has(source) && !found.sources.includes(source));
  if (foreign.length)
    throw new CliError(
      `not for this purpose: ${id} uses ${foreign.join(", ")}, which ${purpose} may not link`
    );
  if (!sources.some((source) => found.sources.includes(source)))
    throw new CliError(`no register: ${id} is counted for ${purpose} and names none of its sources`);
  if (status !== "protected" || base < 5)
    throw new CliError(`counts from registers are protected: ${id}; say status "protected" and base 5 or 10`);
}

const ofPurposes: ReadonlySet<string> = new Set(PURPOSES.flatMap(({sources}) => sources));
