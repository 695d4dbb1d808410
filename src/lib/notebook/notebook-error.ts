import type {Locale} from "../i18n/locale.js";
import {type NotebookErrorTexts, notebookErrors} from "../i18n/notebook-errors.js";

/** Says what is wrong, in the words of the catalogue of one language. */
export type Problem = (texts: NotebookErrorTexts, locale: Locale) => string;

/**
 * A mistake in a notebook, with the line to mend; it is complete without the line. Its message is for the command line;
 * a reader gets it `inWords`.
 */
export class NotebookError extends Error {
  readonly #problem: Problem;

  constructor(
    readonly line: number,
    problem: Problem
  ) {
    super(problem(notebookErrors.en, "en"));
    this.name = "NotebookError";
    this.#problem = problem;
  }

  /** The same on another line. */
  at(line: number): NotebookError {
    return new NotebookError(line, this.#problem);
  }

  /** Says it in the language of a reader. */
  inWords(locale: Locale): string {
    return this.#problem(notebookErrors[locale], locale);
  }
}
