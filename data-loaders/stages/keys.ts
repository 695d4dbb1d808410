import type {KeyObject} from "node:crypto";
import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";

/** The secrets of one run; printing or serialising it shows nothing. */
export interface Keys {
  /** Key for the pseudonyms of one purpose. */
  pseudonymKey(purpose: string): KeyObject;
  /** Seed of the rounding, hexadecimal. */
  seed(): string;
}

/** Reads the keys that the config's sources need; null where no source holds personal data. */
export function loadKeys(_config: BuurtpeilConfig, _env: NodeJS.ProcessEnv = process.env): Keys | null {
  throw new CliError("keys: not built yet");
}
