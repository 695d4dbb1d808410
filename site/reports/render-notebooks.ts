import {join} from "node:path";
import type {Locale} from "../../src/lib/i18n/locale.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {lackingIndicator} from "./lacking-indicator.js";
import {readNotebooks} from "./read-notebooks.js";
import {renderNotebook} from "./render-notebook.js";

/** Where the pages of a language come; the addresses of twins differ in the language alone. */
export const REPORT_FOLDERS: Record<Locale, string> = {nl: "rapporten", en: "en/rapporten"};

/** Renders every notebook that the snapshot has indicators for, by the path of its page in a built site. */
export async function renderNotebooks(
  notebooks: string,
  data: string,
  snapshot: SnapshotData
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of await readNotebooks(notebooks)) {
    if (lackingIndicator(file, snapshot)) continue;
    const page = `${REPORT_FOLDERS[file.notebook.header.language]}/${file.slug}.html`;
    const {html} = await renderNotebook(file, snapshot, join(data, "snapshot.duckdb"));
    pages.set(page, html);
  }
  return pages;
}
