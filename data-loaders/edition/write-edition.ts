import {resolve} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {writeSnapshot} from "../write-snapshot.js";
import {publicEdition} from "./public-edition.js";
import {readParts} from "./read-parts.js";

/**
 * Writes the public edition of the internal snapshot that stands in a folder, and replaces the edition before it
 * whole or not at all. It reads that snapshot only, so that both editions say the same whenever it is made.
 */
export async function writeEdition(intern: string, output: string): Promise<Manifest> {
  if (resolve(intern) === resolve(output))
    throw new CliError(
      "the public edition would replace the internal snapshot: name another folder with --to"
    );
  const parts = await readParts(intern);
  if (parts.manifest.audience !== "intern")
    throw new CliError(
      "the snapshot to make an edition of is a public edition itself; name the internal one"
    );
  return writeSnapshot(publicEdition(parts), output);
}
