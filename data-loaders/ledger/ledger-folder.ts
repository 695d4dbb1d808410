import {join, resolve} from "node:path";
import type {BuurtpeilConfig} from "../config.js";

/**
 * Where the ledger of a municipality lies; null where it keeps none. The fictional one keeps one only where the
 * config names it: its registers are made up anew, and nobody can be found in them. A snapshot that is written
 * elsewhere than the config says is a series of its own.
 */
export function ledgerFolder(config: BuurtpeilConfig, output: string = config.output.data): string | null {
  if (config.output.ledger) return resolve(config.output.ledger);
  if (config.municipality.fictional) return null;
  if (output !== config.output.data) return `${resolve(output)}-ledger`;
  return resolve(join(".buurtpeil", config.id, "ledger"));
}
