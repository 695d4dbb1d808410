import type {Locale} from "../../i18n/locale.js";
import {checkTexts} from "../../i18n/publish-checks.js";
import type {Notebook} from "../notebook.js";
import {NotebookError} from "../notebook-error.js";
import {parse, parseDraft} from "../parse.js";
import {type Finding, refusal} from "./finding.js";

/** Reads a notebook; with mistakes it is none, and every cell that is wrong is told. */
export function reads(source: string, locale: Locale): {notebook: Notebook | null; findings: Finding[]} {
  try {
    const broken = parseDraft(source).cells.flatMap((cell) => (cell.kind === "broken" ? [cell.problem] : []));
    if (!broken.length) return {notebook: parse(source), findings: []};
    return {notebook: null, findings: broken.map((error) => finding("format", error, locale))};
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    return {notebook: null, findings: [finding("format", error, locale)]};
  }
}

/** Makes a mistake in a notebook a finding. */
export function finding(check: "format" | "runs", error: NotebookError, locale: Locale): Finding {
  const t = checkTexts[locale];
  return refusal(check, error.line, error.inWords(locale), check === "format" ? t.format_out : t.runs_out);
}
