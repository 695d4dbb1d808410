import {LinkRefused} from "../../lib/address/link-refused.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {NewerFormat} from "../../lib/notebook/newer-format.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import {FileRefused, MOST_MB} from "../../live/notebook-file.js";
import {NotOpened} from "./incoming.js";

/** Says in words why something was not opened; an error of ours that nobody foresaw is thrown on. */
export function whyNotOpened(error: unknown, locale: Locale): NotOpened {
  const t = incomingTexts[locale];
  const old = liveTexts[locale];
  if (error instanceof NotOpened) return error;
  if (error instanceof FileRefused)
    return new NotOpened(error.kind === "too_large" ? old.too_large(String(MOST_MB)) : old[error.kind]);
  if (error instanceof LinkRefused) return new NotOpened(t[error.kind]);
  if (error instanceof NewerFormat) return new NotOpened(error.inWords(locale), error.line, t.newer);
  if (error instanceof NotebookError) return new NotOpened(error.inWords(locale), error.line, t.mend_line);
  // A browser that may not read a file says so by an error of its own.
  if (error instanceof DOMException) return new NotOpened(t.unreadable);
  throw error;
}
