import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import * as z from "zod";
import {CliError} from "../../src/lib/cli-error.js";
import {LOCALES} from "../../src/lib/i18n/locale.js";

const Publication = z.strictObject({
  number: z.int().positive(),
  action: z.enum(["published", "withdrawn"]),
  slug: z.string(),
  language: z.enum(LOCALES),
  title: z.string(),
  /** Day on which it was done, ISO date. */
  date: z.iso.date(),
  authors: z.array(z.string()).min(1),
  /** Who read it before it was published; of a withdrawal, who withdrew it. */
  reviewer: z.string(),
  /** Why it was withdrawn; a publication has none. */
  reason: z.string().optional(),
  /** Municipality and audience of the snapshot that it was checked on. */
  municipality: z.string(),
  audience: z.enum(["openbaar", "intern"]),
  /** Hash of that snapshot; an internal one is not for a site that everybody reads. */
  snapshot: z.string(),
  /** SHA-256 of the notebook's bytes. */
  notebook_hash: z.string(),
  /** Digest of the entry before it; null for the first. */
  previous: z.string().nullable()
});

/** One line of the log: what was published or withdrawn, when, and by whom. */
export type Publication = z.infer<typeof Publication>;

const Log = z.strictObject({publications: z.array(Publication).min(1), head: z.string()});

/** The log, in the folder of notebooks. */
export const PUBLICATIONS_FILE = "publications.json";

/**
 * Reads the log of a folder of notebooks, oldest first; no file is an empty log. Each entry holds the digest of the
 * one before it, so that a line that was edited or lost is a `CliError`.
 */
export function readPublications(folder: string): Publication[] {
  const file = join(folder, PUBLICATIONS_FILE);
  if (!existsSync(file)) return [];
  const {publications, head} = parseLog(file);
  publications.forEach((entry, i) => {
    const first = i > 0 || entry.previous === null;
    const next = publications[i + 1]?.previous ?? head;
    if (entry.number !== i + 1 || !first || digestOf(entry) !== next)
      throw broken(`entry ${i + 1} is not as it was written`);
  });
  return publications;
}

/** Writes the log with one more entry. */
export function withEntry(
  log: readonly Publication[],
  entry: Omit<Publication, "number" | "previous">
): string {
  const last = log.at(-1);
  const added = Publication.parse({
    ...entry,
    number: log.length + 1,
    previous: last ? digestOf(last) : null
  });
  return `${JSON.stringify({publications: [...log, added], head: digestOf(added)}, null, 2)}\n`;
}

function digestOf(entry: Publication): string {
  return createHash("sha256")
    .update(JSON.stringify(Publication.parse(entry)))
    .digest("hex");
}

function parseLog(file: string): z.infer<typeof Log> {
  try {
    return Log.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw broken("it cannot be read");
  }
}

function broken(what: string): CliError {
  return new CliError(
    `the log of publications is damaged: ${what}; put ${PUBLICATIONS_FILE} of the notebooks back from a backup`
  );
}
