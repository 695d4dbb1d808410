import {cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {listFiles} from "../../../site/seal/list-files.js";
import {SERVICE_WORKER, writeServiceWorker} from "../../../site/seal/service-worker.js";

/** Files that hosts read and browsers do not, and compressed copies. */
const NOT_KEPT = /(?:^|\/)(?:_headers|\.htaccess|web\.config)$|^_hosting\/|\.(?:br|gz)$/;
const HASHED = /^_(?:file|import|node|page|observablehq)\//;

/**
 * Makes another release of a built site in a new folder: its manifest has another snapshot's hash, and every file that
 * says so, and every file that names such a file, has another content, and another name where names are hashes.
 */
export async function otherRelease(site: string, to: string, hash: string): Promise<void> {
  cpSync(site, to, {recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path)});
  const manifest = readdirSync(join(to, "_file/data")).find((name) => /^manifest\..*json$/.test(name))!;
  const path = join(to, "_file/data", manifest);
  const {hash: before} = JSON.parse(readFileSync(path, "utf8")) as {hash: string};
  const texts = (await listFiles(to)).filter(
    (file) => /\.(?:html|js|json)$/.test(file) && file !== SERVICE_WORKER
  );
  const changes = new Map([[before.slice(0, 8), hash.slice(0, 8)]]);
  const renamed = new Set<string>();
  for (let found = true; found; ) {
    found = false;
    for (const file of texts) {
      const now = renamed.has(file) ? other(file) : file;
      const text = readFileSync(join(to, now), "utf8");
      const next = [...changes].reduce((all, [from, into]) => all.replaceAll(from, into), text);
      if (next === text) continue;
      writeFileSync(join(to, now), next);
      found = true;
      if (!HASHED.test(file) || renamed.has(file)) continue;
      renamed.add(file);
      changes.set(basename(file), basename(other(file)));
      renameSync(join(to, file), join(to, other(file)));
    }
  }
  await seal(to);
}

/** Writes the worker anew, for a site whose files were changed. */
export async function seal(site: string): Promise<void> {
  const files = (await listFiles(site)).filter((file) => !NOT_KEPT.test(file) && file !== SERVICE_WORKER);
  await writeServiceWorker(
    site,
    files.filter((file) => statSync(join(site, file)).isFile())
  );
}

function other(file: string): string {
  return join(dirname(file), basename(file).replace(".", "-other."));
}
