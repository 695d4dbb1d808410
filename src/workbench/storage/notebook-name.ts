import {saveFile} from "../../components/downloads/save-file.js";
import {fileName} from "../../lib/downloads/file-name.js";
import type {Locale} from "../../lib/i18n/locale.js";

/** Names the file of a notebook after its title: `overbewoning-per-wijk.md`. */
export function notebookName(title: string, locale: Locale): string {
  return `${fileName(title, "", locale)}.md`;
}

/** Saves a notebook as a file of the reader, whatever is in it. */
export function downloadText(text: string, title: string, locale: Locale): string {
  const name = notebookName(title, locale);
  saveFile(new Blob([text], {type: "text/markdown"}), name);
  return name;
}
