import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";
import {REGISTERS, type Register} from "../registers.js";
import {checkFinished} from "./check-finished.js";
import {checkContract} from "./forbidden.js";

/**
 * Lists the registers that a config names, in the order of the list, so that what is read does not depend on the
 * order in the config. Refuses one that does not exist, and any contract that may not be used.
 */
export function configuredRegisters({sources}: BuurtpeilConfig): Register[] {
  const configured = Object.keys(sources.registers ?? {});
  if (!configured.length) return [];
  const unknown = configured.filter((id) => !REGISTERS.some(({contract}) => contract.id === id));
  if (unknown.length)
    throw new CliError(
      `unknown register in the config: ${unknown.join(", ")}; expected one of ` +
        REGISTERS.map(({contract}) => contract.id).join(", ")
    );
  for (const {contract} of REGISTERS) {
    checkContract(contract);
    checkFinished(contract);
  }
  return REGISTERS.filter(({contract}) => configured.includes(contract.id));
}
