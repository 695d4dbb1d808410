import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";

/** What a report showed when it was last published: released numbers only. */
export interface PublishedFigures {
  date: string;
  municipality: string;
  audience: Manifest["audience"];
  snapshot: string;
  notebook_hash: string;
  figures: FigureData[];
  /** What differed from the publication before; null for the first. */
  changes: {since: string; sentences: string[]} | null;
}

/** Names the file with the figures of a report, under the folder of notebooks. */
export function publishedFiguresFile(slug: string, language: Locale): string {
  return join("published", `${slug}.${language}.json`);
}

/**
 * Reads what a report showed when it was last published; null where it never was, or was on the snapshot of another
 * municipality or audience: beside those numbers, a public page would tell of internal ones.
 */
export function readPublishedFigures(
  folder: string,
  slug: string,
  language: Locale,
  {municipality, audience}: Pick<Manifest, "municipality" | "audience">
): PublishedFigures | null {
  const name = publishedFiguresFile(slug, language);
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  const published = parse(file, name);
  const same = published.municipality === municipality.code && published.audience === audience;
  return same ? published : null;
}

function parse(file: string, name: string): PublishedFigures {
  try {
    const published = JSON.parse(readFileSync(file, "utf8")) as PublishedFigures;
    if (Array.isArray(published.figures)) return published;
  } catch {
    // Said below.
  }
  throw new CliError(`${name} of the notebooks cannot be read; put it back from a backup, or publish again`);
}
