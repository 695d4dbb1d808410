import {createSecretKey, type KeyObject} from "node:crypto";
import {existsSync, readFileSync, realpathSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import * as z from "zod";
import {CliError} from "../../src/lib/cli-error.js";
import type {BuurtpeilConfig} from "../config.js";

/** The secrets of one run; printing or serialising it shows nothing. */
export interface Keys {
  /** Key for the pseudonyms of one purpose. */
  pseudonymKey(purpose: string): KeyObject;
  /** Seed of the rounding, hexadecimal. */
  seed(): string;
}

/**
 * Reads a key for each purpose that the config declares (pseudonyms of two purposes do not join) and the seed: from the environment (`BUURTPEIL_KEY_<PURPOSE>`,
 * `BUURTPEIL_SEED`), else from the key file. Null where no source holds personal data. There is no default, and
 * a key file inside a git repository is refused, except the fictional municipality's own.
 */
export function loadKeys(config: BuurtpeilConfig, env: NodeJS.ProcessEnv = process.env): Keys | null {
  const purposes = Object.keys(config.purposes);
  if (!Object.keys(config.sources.registers ?? {}).length) return null;
  const file = readKeyFile(config);
  const secrets = new Map<string, Buffer>();
  for (const purpose of purposes) {
    const variable = `BUURTPEIL_KEY_${purpose.toUpperCase()}`;
    secrets.set(purpose, secret(`key for ${purpose}`, variable, env[variable] ?? file?.keys[purpose]));
  }
  const seed = secret("seed of the rounding", "BUURTPEIL_SEED", env.BUURTPEIL_SEED ?? file?.seed);
  const all = [...secrets.values(), seed].map((bytes) => bytes.toString("hex"));
  if (new Set(all).size < all.length) {
    throw new CliError(`one key for two uses: keys and seed must all differ; ${MAKE_ONE}`);
  }
  const keys = new Map([...secrets].map(([purpose, bytes]) => [purpose, createSecretKey(bytes)]));
  return {
    pseudonymKey: (purpose) => {
      const key = keys.get(purpose);
      if (!key) throw new Error(`no such purpose: expected one of ${purposes.join(", ")}`);
      return key;
    },
    seed: () => seed.toString("hex")
  };
}

/** Shortest key: the output length of SHA-256, as RFC 2104 advises. */
const KEY_BYTES = 32;
const MAKE_ONE = "make one with: openssl rand -hex 32";
const KeyFile = z.object({keys: z.record(z.string(), z.string()), seed: z.string()});

function secret(what: string, variable: string, text: string | undefined): Buffer {
  if (!text) {
    const where = `set ${variable}, or name a key file outside the repository in protection.keys`;
    throw new CliError(`no ${what}: ${where}; ${MAKE_ONE}`);
  }
  if (!/^([0-9a-f]{2})+$/i.test(text)) {
    throw new CliError(`${what} is not hexadecimal: ${variable} or the key file; ${MAKE_ONE}`);
  }
  const bytes = Buffer.from(text, "hex");
  if (bytes.length < KEY_BYTES) {
    throw new CliError(
      `${what} too short: expected ${KEY_BYTES} bytes or more, found ${bytes.length}; ${MAKE_ONE}`
    );
  }
  return bytes;
}

/** Null where the config names no file, or names one that is not there: then the environment must do. */
function readKeyFile(config: BuurtpeilConfig): z.infer<typeof KeyFile> | null {
  const path = config.protection.keys;
  if (path === null || !existsSync(path)) return null;
  if (!config.municipality.fictional && insideRepository(path)) {
    throw new CliError(
      `key file inside a git repository: ${basename(path)}; move it to where no repository is`
    );
  }
  const shape = '{"keys": {"woonfraude": "<hex>"}, "seed": "<hex>"}';
  const parsed = KeyFile.safeParse(parseJson(path));
  if (!parsed.success) throw new CliError(`not a key file: ${basename(path)}; expected ${shape}`);
  return parsed.data;
}

/** JSON.parse quotes the text that it stumbles over, so its message goes no further. */
function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function insideRepository(path: string): boolean {
  for (let folder = dirname(realpathSync(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return true;
    if (dirname(folder) === folder) return false;
  }
}
