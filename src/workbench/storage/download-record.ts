import {saveFile} from "../../components/downloads/save-file.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {downloadText, notebookName} from "./notebook-name.js";
import type {StoredNotebook, Unreadable} from "./stored-notebook.js";

/** Saves what is kept as a file, as it is: the text of a notebook, or all of a record of which nobody knows what it is. */
export function downloadRecord(notebook: StoredNotebook | Unreadable, locale: Locale): void {
  if (!("unreadable" in notebook)) {
    downloadText(notebook.source, notebook.title, locale);
    return;
  }
  const {record, title} = notebook;
  const source = (record as {source?: unknown} | null)?.source;
  if (typeof source === "string") downloadText(source, title, locale);
  else
    saveFile(
      new Blob([JSON.stringify(record, null, 2) ?? ""], {type: "application/json"}),
      notebookName(title, locale).replace(/\.md$/, ".json")
    );
}
