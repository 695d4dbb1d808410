import {randomBytes} from "node:crypto";
import {chmod, link, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Purposes for which the demo's registers are pseudonymised, a key each. */
const PURPOSES = ["woonfraude"];

/** Writes keys and a rounding seed of its own for this folder; never over existing ones. */
export async function makeKeys(folder: string): Promise<void> {
  const secret = () => randomBytes(32).toString("hex");
  const keys = {keys: Object.fromEntries(PURPOSES.map((purpose) => [purpose, secret()])), seed: secret()};
  const file = join(folder, "keys.json");
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(keys, null, 2)}\n`, {mode: 0o600});
  await chmod(draft, 0o600);
  try {
    // A link appears whole or not at all and refuses to replace what is there.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, {force: true});
  }
}
