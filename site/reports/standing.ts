import type {Locale} from "../../src/lib/i18n/locale.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import type {ReportLink} from "../../src/lib/notebook/report-list.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {changesSince} from "../publish/changes-since.js";
import type {Publication} from "../publish/publications.js";
import type {PublishedFigures} from "../publish/published-figures.js";
import type {NotebookFile} from "./read-notebooks.js";

/** What is known of a report beside its notebook. */
export interface Standing {
  /** The report that replaced it. */
  newer: ReportLink | null;
  /** How this very text was published; null for one that was not, or was edited since. */
  published: Publication | null;
}

/** In what figures differ from those of an earlier publication. */
export interface Changes {
  /** Day of that publication. */
  since: string;
  sentences: readonly string[];
}

/** A report of which nothing is known but its notebook. */
export const NOT_PUBLISHED: Standing = {newer: null, published: null};

/** Returns what the log says last of a report. */
export function lastEntry(
  log: readonly Publication[],
  {slug, language}: {slug: string; language: Locale}
): Publication | null {
  return log.findLast((entry) => entry.slug === slug && entry.language === language) ?? null;
}

/** Says how a report stands among those that are shown. */
export function standingOf(
  file: NotebookFile,
  shown: readonly NotebookFile[],
  log: readonly Publication[]
): Standing {
  const {language} = file.notebook.header;
  const entry = lastEntry(log, {slug: file.slug, language});
  const newer = shown
    .filter(({notebook}) => notebook.header.supersedes === file.slug)
    .sort((a, b) => closeness(b) - closeness(a) || laterFirst(a, b))[0];
  return {
    newer: newer ? linkOf(newer) : null,
    published: entry?.action === "published" && entry.notebook_hash === file.hash ? entry : null
  };

  function closeness({notebook}: NotebookFile): number {
    return notebook.header.language === language ? 1 : 0;
  }
}

/**
 * Says in what figures differ from those of the last publication; where that was on this very snapshot, in what it
 * differed from the one before.
 */
export function changesIn(
  figures: readonly FigureData[],
  earlier: PublishedFigures | null,
  {hash}: Pick<Manifest, "hash">,
  locale: Locale
): Changes | null {
  if (!earlier) return null;
  if (earlier.snapshot === hash) return earlier.changes;
  return {since: earlier.date, sentences: changesSince(earlier.figures, figures, locale)};
}

/** Says where the page of a notebook is. */
function linkOf({slug, notebook: {header}}: NotebookFile): ReportLink {
  return {slug, language: header.language, title: header.title};
}

function laterFirst(a: NotebookFile, b: NotebookFile): number {
  return b.notebook.header.date.localeCompare(a.notebook.header.date) || a.slug.localeCompare(b.slug);
}
