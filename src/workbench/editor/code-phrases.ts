import {editorTexts} from "../../lib/i18n/editor.js";
import type {Locale} from "../../lib/i18n/locale.js";

/** What CodeMirror itself says, in the language of the page. */
export function codePhrases(locale: Locale): Readonly<Record<string, string>> {
  const t = editorTexts[locale];
  return {
    Completions: t.suggestions,
    Diagnostics: t.problems,
    "No diagnostics": t.no_problems,
    close: t.close,
    "Control character": t.control_character,
    "Selection deleted": t.selection_deleted
  };
}
