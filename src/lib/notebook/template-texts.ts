import {sheetTexts} from "../i18n/new-cells.js";
import {openingTexts} from "../i18n/opening.js";
import type {Header} from "./schema/header.js";

const BOTH = [sheetTexts.nl, sheetTexts.en] as const;

/** What the front matter of a new notebook says at first, in either language. */
export const TEMPLATE_HEAD = {
  title: BOTH.map(({title}) => title),
  authors: BOTH.map(({author}) => author),
  description: BOTH.map(({description}) => description),
  purpose: BOTH.map(({purpose}) => purpose)
} as const;

/** What new texts and notes say at first. */
export const TEMPLATE_BODY: readonly string[] = [
  ...BOTH.flatMap(({prose, note}) => [prose, note]),
  ...[openingTexts.nl, openingTexts.en].map(({note_see}) => note_see)
];

/** Leaves out of the front matter what nobody filled in: on paper it would read as if somebody had. */
export function filledIn({authors, description, purpose}: Header): {
  authors: string[];
  description: string | null;
  purpose: string | null;
} {
  return {
    authors: authors.filter((name) => !TEMPLATE_HEAD.authors.includes(name)),
    description: TEMPLATE_HEAD.description.includes(description) ? null : description,
    purpose: TEMPLATE_HEAD.purpose.includes(purpose) ? null : purpose
  };
}

/** Leaves out of a text what nobody wrote; empty where nothing is left. */
export function writtenText(text: string): string {
  return TEMPLATE_BODY.reduce((left, first) => left.replaceAll(first, ""), text).trim();
}
