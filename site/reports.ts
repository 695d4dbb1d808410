import {join} from "node:path";
import type {Locale} from "../src/lib/i18n/locale.js";
import {type Progress, silent} from "../src/lib/progress.js";
import type {SnapshotData} from "../src/lib/snapshot/snapshot-data.js";
import {readSnapshot} from "./read-snapshot.js";
import {frameworkPage} from "./reports/framework-page.js";
import {lackingIndicator} from "./reports/lacking-indicator.js";
import {type NotebookFile, readNotebooks} from "./reports/read-notebooks.js";
import {renderNotebook} from "./reports/render-notebook.js";
import {REPORT_FOLDERS} from "./reports/render-notebooks.js";
import {replacePages} from "./reports/replace-pages.js";

/** One published report as the list of reports shows it; `reports.json` holds an array of them. */
export interface ReportEntry {
  slug: string;
  language: Locale;
  title: string;
  description: string;
  date: string;
  authors: string[];
  /** Hash of the snapshot that it was drawn from. */
  snapshot: string;
  covers_until: string;
}

export interface ReportOptions {
  /** Folder of notebooks. */
  notebooks: string;
  /** The snapshot's folder. */
  data: string;
  /** The Framework root, in which the pages come. */
  root: string;
  progress?: Progress;
}

/**
 * Renders every notebook to a page of the site, and lists them in `data/reports.json` under the root.
 * Nothing is written until all are rendered, so that a mistake in one leaves the previous pages as they were.
 */
export async function writeReports({notebooks, data, root, progress = silent}: ReportOptions): Promise<void> {
  const files = await readNotebooks(notebooks);
  const snapshot = await readSnapshot(data);
  const pages = new Map<string, string>();
  const entries: ReportEntry[] = [];
  for (const [i, file] of files.entries()) {
    progress("rendering the reports", i / files.length);
    const lacking = lackingIndicator(file, snapshot);
    if (lacking) {
      progress(`left out report ${file.file}: ${lacking}`);
      continue;
    }
    const {header} = file.notebook;
    const {html} = await renderNotebook(file, snapshot, join(data, "snapshot.duckdb"));
    pages.set(
      join(REPORT_FOLDERS[header.language], `${file.slug}.md`),
      frameworkPage(header.title, html, STYLES[header.language])
    );
    entries.push(entryOf(file, snapshot));
  }
  const list = `${JSON.stringify(entries.sort(newestFirst), null, 2)}\n`;
  pages.set(join("data", "reports.json"), list);
  await replacePages(root, Object.values(REPORT_FOLDERS), pages);
  progress(`rendered ${entries.length} reports`);
}

const STYLES: Record<Locale, string> = {nl: "../styles/report.css", en: "../../styles/report.css"};

function entryOf({slug, notebook: {header}}: NotebookFile, {manifest}: SnapshotData): ReportEntry {
  return {
    slug,
    language: header.language,
    title: header.title,
    description: header.description,
    date: header.date,
    authors: header.authors,
    snapshot: manifest.hash,
    covers_until: manifest.covers_until
  };
}

function newestFirst(a: ReportEntry, b: ReportEntry): number {
  return b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug) || a.language.localeCompare(b.language);
}
