import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import {decode, pageOf} from "../reports/read-notebooks.js";

/** Where analysts put what is to be published, under the folder of notebooks. */
export const INBOX = "inbox";

/** A file that somebody wants to publish, whatever it holds. */
export interface Submission {
  /** Base name. */
  file: string;
  /** Path under the folder of notebooks; null for a file elsewhere, which can be checked and not published. */
  path: string | null;
  slug: string;
  /** Language that the name states. */
  stated: string | undefined;
  /** Language for messages, whether or not the front matter can be read. */
  locale: Locale;
  source: string;
  hash: string;
}

/** Reads a file that is named by its path, or by its base name where it lies in the inbox. */
export function readSubmission(named: string, notebooks: string): Submission {
  const path = existsSync(named) ? resolve(named) : resolve(notebooks, INBOX, named);
  if (!existsSync(path))
    throw new CliError(`no notebook ${named}: name a file, or one that lies in ${join("notebooks", INBOX)}`);
  const file = basename(path);
  const {slug, language: stated} = pageOf(file);
  const bytes = readFileSync(path);
  const source = decode(file, bytes);
  const locale = /^language:\s*["']?en\b/m.test(source.slice(0, 5000)) ? "en" : "nl";
  return {file, path: placeOf(path, notebooks), slug, stated, locale, source, hash: sha256(source)};
}

/** Takes the SHA-256 of a text as a file holds it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function placeOf(path: string, notebooks: string): string | null {
  const folder = resolve(notebooks);
  if (dirname(path) === folder) return basename(path);
  return dirname(path) === join(folder, INBOX) ? join(INBOX, basename(path)) : null;
}
