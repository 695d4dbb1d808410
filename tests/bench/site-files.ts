import {statSync} from "node:fs";
import {join} from "node:path";

/** Bytes of these addresses on the wire with gzip, which every static host can do; each counts once. */
export function gzipBytes(site: string, paths: readonly string[]): number {
  return [...new Set(paths)].reduce((sum, path) => sum + size(site, path), 0);
}

/** Finds the file that a built site serves at an address. */
export function fileOf(site: string, path: string): string | undefined {
  return [path, `${path}.html`, `${path}index.html`]
    .map((p) => join(site, p))
    .find((p) => statSync(p, {throwIfNoEntry: false})?.isFile());
}

function size(site: string, path: string): number {
  const file = fileOf(site, path);
  if (!file) return 0;
  return statSync(`${file}.gz`, {throwIfNoEntry: false})?.size ?? statSync(file).size;
}
