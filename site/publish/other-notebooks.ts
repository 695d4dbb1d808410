import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {LOCALES, type Locale} from "../../src/lib/i18n/locale.js";
import type {OtherNotebook} from "../../src/lib/notebook/checks/finding.js";
import {kindsOf} from "../../src/lib/notebook/checks/has-twin.js";
import {parse} from "../../src/lib/notebook/parse.js";
import {pageOf} from "../reports/read-notebooks.js";
import {INBOX} from "./read-submission.js";

/** Lists the notebooks that are published and those that wait; one with mistakes is known by its name alone. */
export function otherNotebooks(notebooks: string): {published: OtherNotebook[]; waiting: OtherNotebook[]} {
  return {published: read(notebooks), waiting: read(join(notebooks, INBOX))};
}

function read(folder: string): OtherNotebook[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((file) => {
    const page = nameOf(file);
    return page
      ? [{file, slug: page.slug, ...contentOf(readFileSync(join(folder, file), "utf8"), page.language)}]
      : [];
  });
}

function contentOf(source: string, stated: string | undefined): Omit<OtherNotebook, "slug" | "file"> {
  try {
    const {header, cells} = parse(source);
    return {language: header.language, kinds: kindsOf(cells), supersedes: header.supersedes};
  } catch {
    return {language: languageOf(stated), kinds: null, supersedes: undefined};
  }
}

function languageOf(stated: string | undefined): Locale {
  return LOCALES.find((locale) => locale === stated) ?? "nl";
}

function nameOf(file: string): ReturnType<typeof pageOf> | null {
  try {
    return pageOf(file);
  } catch {
    return null;
  }
}
