import {notebookErrors} from "../../lib/i18n/notebook-errors.js";
import type {NotebookError} from "../../lib/notebook/notebook-error.js";

/** What a mistake is about, as far as its words tell: what stands there, what was meant, which key is missing. */
export interface WrongWord {
  found: string | null;
  meant: string | null;
  missing: string | null;
}

/** Reads from the words of a mistake what could be put in the place of what. */
export function wrongWord(error: NotebookError): WrongWord {
  const words = error.inWords("en");
  const {did_you_mean, in_quotes, missing_key} = notebookErrors.en;
  const meant = valueIn(words, did_you_mean(MARK));
  const quoted = valueIn(words, in_quotes(MARK));
  const missing = valueIn(words, missing_key(MARK, MARK));
  // The last word between quotes, before the way out, is what stands there.
  const before = words.slice(0, words.search(/; (?:did you mean|put it in quotes|expected)|$/));
  const found = [...before.matchAll(/"([^"]+)"/g)].at(-1)?.[1] ?? null;
  return {
    found: missing === null ? found : null,
    meant: quoted === null ? meant : `"${quoted}"`,
    missing
  };
}

const MARK = "\u0001";

/** The first value that a sentence of the catalogue puts between its words. */
function valueIn(words: string, sentence: string): string | null {
  const pattern = sentence
    .split(MARK)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("([^\u0022]*?)");
  return new RegExp(pattern).exec(words)?.[1] ?? null;
}
