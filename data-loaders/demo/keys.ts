import {randomBytes} from "node:crypto";
import {chmod, link, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import * as z from "zod";
import {CliError} from "../../src/lib/cli-error.js";
import {PURPOSES} from "../purposes.js";

/** As much of a key file as is read here; whatever else stands in it is kept. */
const KeyFile = z.looseObject({keys: z.record(z.string(), z.string())});

/**
 * Writes a key for every purpose and a rounding seed of its own for this folder. Over an existing file only
 * what lacks is added: a purpose's key and the seed never change, for they decide every figure released before.
 */
export async function makeKeys(folder: string): Promise<void> {
  const file = join(folder, "keys.json");
  const draft = `${file}.${process.pid}`;
  try {
    await write(draft, {keys: withAll({}), seed: secret()});
    // A link appears whole or not at all and refuses to replace what is there.
    const isNew = await link(draft, file).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
        return false;
      }
    );
    if (!isNew) await addMissing(file, draft);
  } finally {
    await rm(draft, {force: true});
  }
}

async function addMissing(file: string, draft: string): Promise<void> {
  const found = KeyFile.safeParse(parse(await readFile(file, "utf8")));
  if (!found.success) {
    throw new CliError(
      'not a key file: keys.json; expected {"keys": {"<purpose>": "<hex>"}, "seed": "<hex>"}'
    );
  }
  const {keys} = found.data;
  if (PURPOSES.every(({id}) => id in keys)) return;
  const {mode} = await stat(file);
  await write(draft, {...found.data, keys: withAll(keys)});
  await chmod(draft, mode & 0o600);
  await rename(draft, file);
}

/** The keys as they are, then a new one for each purpose that has none. */
function withAll(keys: Readonly<Record<string, string>>): Record<string, string> {
  const missing = PURPOSES.filter(({id}) => !(id in keys));
  return {...keys, ...Object.fromEntries(missing.map(({id}) => [id, secret()]))};
}

async function write(file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, {mode: 0o600});
  await chmod(file, 0o600);
}

/** JSON.parse quotes the text that it stumbles over, so its message goes no further. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const secret = () => randomBytes(32).toString("hex");
