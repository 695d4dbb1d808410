import {REGISTERS} from "./registers.js";
import type {SourceContract} from "./sources/contract.js";

/** The base that counts of any register are rounded to, and that of criminal-law and care data. */
export const LEAST_BASE = 5;
export const SENSITIVE_BASE = 10;

/**
 * Tells the lowest base to which counts of these sources may be rounded, and which of them ask for more than the
 * usual. Sources that are no register of ours ask for nothing.
 */
export function leastBase(
  sources: readonly string[],
  contracts: readonly Pick<SourceContract, "id" | "data">[] = REGISTERS.map(({contract}) => contract)
): {base: number; because: string[]} {
  const because = contracts
    .filter(({id, data}) => data && sources.includes(id))
    .map(({id, data}) => `${id} (${data === "care" ? "care" : "criminal-law"} data)`);
  return {base: because.length ? SENSITIVE_BASE : LEAST_BASE, because};
}
