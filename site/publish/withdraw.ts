import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import {identifiersIn} from "../../src/lib/notebook/checks/names-nobody.js";
import {suggestion} from "../../src/lib/notebook/nearest.js";
import {parseDraft} from "../../src/lib/notebook/parse.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {changeFiles, type FileChange} from "./change-files.js";
import {earlierFile} from "./earlier-file.js";
import {otherNotebooks} from "./other-notebooks.js";
import {PUBLICATIONS_FILE, type Publication, readPublications, withEntry} from "./publications.js";

import {sha256} from "./read-submission.js";
import {refuseName} from "./refuse-reviewer.js";

export interface WithdrawOptions {
  notebooks: string;
  slug: string;
  /** Left out, both languages. */
  language?: Locale | undefined;
  /** Why; whoever reads the log may read it. */
  reason: string;
  /** Who withdraws it. */
  by: string;
  municipality: string;
  audience: Manifest["audience"];
  /** The day it is, ISO date. */
  today: string;
  step?: (done: string) => void;
}

/**
 * Takes a report off the site: its notebook moves to `withdrawn` and the log says why. Gives where it lies now. A
 * notebook that cannot be read any more can be withdrawn too.
 */
export function withdraw(options: WithdrawOptions): {path: string; language: Locale}[] {
  const {notebooks, slug, language, reason, by, today, step} = options;
  refuseName(by, "--by");
  if (!reason.trim())
    throw new CliError('a withdrawal needs a reason that others may read: --reason "<text>"', 2);
  if (identifiersIn(reason).length)
    throw new CliError(
      "--reason leads to a person or an address: say why without it, for the log is kept",
      2
    );
  const {published} = otherNotebooks(notebooks);
  const found = published.filter((one) => one.slug === slug && (!language || one.language === language));
  if (!found.length) {
    const slugs = [...new Set(published.map((one) => one.slug))];
    const where = language ? ` in ${language}` : "";
    throw new CliError(`no published report is named ${slug}${where}${suggestion(slug, slugs)}`);
  }
  const log = readPublications(notebooks);
  const changes: FileChange[] = [];
  let written: string | null = null;
  let entries: readonly Publication[] = log;
  const moved = found.map(({file, language}) => {
    const source = readFileSync(join(notebooks, file), "utf8");
    const path = join("withdrawn", file);
    const last = log.findLast((entry) => entry.slug === slug && entry.language === language);
    written = withEntry(entries, {
      action: "withdrawn",
      slug,
      language,
      ...headOf(source, last, slug),
      date: today,
      reviewer: by.trim(),
      reason: reason.trim(),
      municipality: last?.municipality ?? options.municipality,
      audience: last?.audience ?? options.audience,
      snapshot: last?.snapshot ?? "",
      notebook_hash: sha256(source)
    });
    entries = JSON.parse(written).publications;
    const there = existsSync(join(notebooks, path)) ? readFileSync(join(notebooks, path), "utf8") : null;
    if (there !== null && there !== source)
      changes.push({path: earlierFile(slug, language, there), content: there});
    changes.push({path, content: source}, {path: file, content: null});
    return {path, language};
  });
  changeFiles(notebooks, [...changes, {path: PUBLICATIONS_FILE, content: written}], step);
  return moved;
}

function headOf(
  source: string,
  last: Publication | undefined,
  slug: string
): Pick<Publication, "title" | "authors"> {
  try {
    const {title, authors} = parseDraft(source).header;
    return {title, authors};
  } catch {
    return {title: last?.title ?? slug, authors: last?.authors ?? ["?"]};
  }
}
