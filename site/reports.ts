import {join} from "node:path";
import type {Locale} from "../src/lib/i18n/locale.js";
import {nearest} from "../src/lib/notebook/nearest.js";
import {type Progress, silent} from "../src/lib/progress.js";
import type {SnapshotData} from "../src/lib/snapshot/snapshot-data.js";
import {readSnapshot} from "./read-snapshot.js";
import {frameworkPage} from "./reports/framework-page.js";
import {openQueryEngine} from "./reports/query-engine.js";
import {blaming, type NotebookFile, readNotebooks} from "./reports/read-notebooks.js";
import {renderReport} from "./reports/render-report.js";
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
    const html = await blaming(file.file, () => render(file, snapshot, join(data, "snapshot.duckdb")));
    pages.set(
      join(FOLDERS[header.language], `${file.slug}.md`),
      frameworkPage(header.title, html, STYLES[header.language])
    );
    entries.push(entryOf(file, snapshot));
  }
  const list = `${JSON.stringify(entries.sort(newestFirst), null, 2)}\n`;
  pages.set(join("data", "reports.json"), list);
  await replacePages(root, Object.values(FOLDERS), pages);
  progress(`rendered ${entries.length} reports`);
}

/** Where the pages of a language come; the addresses of twins differ in the language alone. */
const FOLDERS: Record<Locale, string> = {nl: "rapporten", en: join("en", "rapporten")};
const STYLES: Record<Locale, string> = {nl: "../styles/report.css", en: "../../styles/report.css"};

/** Says which required indicator the snapshot lacks; a municipality without a source has no reports on it. */
function lackingIndicator({notebook}: NotebookFile, {manifest}: SnapshotData): string | null {
  const known = manifest.indicators.map((card) => card.id);
  const missing = (notebook.header.requires ?? []).filter((id) => !known.includes(id));
  if (!missing.length) return null;
  const near = nearest(missing[0]!, known);
  return `this snapshot has no indicator "${missing[0]}"${near ? `; did you mean "${near}"?` : ""}`;
}

async function render(file: NotebookFile, snapshot: SnapshotData, database: string): Promise<string> {
  const tables = snapshot.manifest.tables.filter((t) => t.status === "code list" || t.name === "figure");
  const engine = await openQueryEngine(
    database,
    tables.map((t) => t.name)
  );
  try {
    return await renderReport(file, snapshot, engine);
  } finally {
    engine.close();
  }
}

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
