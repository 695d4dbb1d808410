import type {Locale} from "../../lib/i18n/locale.js";
import {notebookErrors} from "../../lib/i18n/notebook-errors.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {hiddenProblem} from "../../lib/notebook/hidden-characters.js";
import type {Header} from "../../lib/notebook/schema/header.js";
import {asSentence} from "./as-sentence.js";

/** The front matter as its form holds it. */
export interface Details {
  title: string;
  language: Locale;
  /** A name per line. */
  authors: string;
  date: string;
  description: string;
  purpose: string;
  /** Empty where it names none. */
  snapshot: string;
}

export type DetailsProblems = Partial<Record<keyof Details | "whole", string>>;

/** Gives the details of a notebook, with what was typed over them. */
export function detailsOf(header: Header, typed: ReadonlyMap<string, string> = new Map()): Details {
  return {
    title: header.title,
    language: header.language,
    authors: header.authors.join("\n"),
    date: header.date,
    description: header.description,
    purpose: header.purpose,
    snapshot: header.snapshot ?? "",
    ...Object.fromEntries(typed)
  };
}

/** Says of each detail why no notebook may hold it. */
export function detailsProblems(details: Details, locale: Locale): DetailsProblems {
  const problems: DetailsProblems = {};
  for (const key of NEEDED) {
    const hidden = hiddenProblem(details[key]);
    if (!details[key].trim()) problems[key] = publishDialogTexts[locale].needed;
    else if (hidden) problems[key] = asSentence(hidden.problem(notebookErrors[locale], locale));
  }
  return problems;
}

const NEEDED = ["title", "authors", "date", "description", "purpose"] as const;

/** Only what was changed is written, so that the author's own way of writing the rest stays. */
export function changesIn(details: Details, header: Header): Record<string, unknown> {
  const authors = details.authors.split("\n").flatMap((name) => name.trim() || []);
  const plain = (text: string) => text.trim().replace(/\s*\n\s*/g, " ");
  const after: Record<string, unknown> = {
    title: plain(details.title),
    language: details.language,
    date: details.date,
    description: plain(details.description),
    purpose: plain(details.purpose),
    authors,
    snapshot: details.snapshot || undefined
  };
  const before = {...header, description: plain(header.description), purpose: plain(header.purpose)};
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before])
    )
  );
}
