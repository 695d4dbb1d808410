import {join} from "node:path";
import type {Locale} from "../../src/lib/i18n/locale.js";
import {sha256} from "./read-submission.js";

/** Names the file in which a text that was replaced is kept: by what it says, so that none takes another's place. */
export function earlierFile(slug: string, language: Locale, source: string): string {
  return join("earlier", `${slug}.${language}.${sha256(source).slice(0, 8)}.md`);
}
