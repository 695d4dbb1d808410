import {join} from "node:path";
import {REPORT_FOLDERS} from "../src/lib/notebook/report/report-folders.js";
import {type Progress, silent} from "../src/lib/progress.js";
import {readPublications} from "./publish/publications.js";
import {readSnapshot} from "./read-snapshot.js";
import {frameworkPage} from "./reports/framework-page.js";
import {oneFileStyle} from "./reports/one-file-style.js";
import {renderNotebooks} from "./reports/render-notebooks.js";
import {replacePages} from "./reports/replace-pages.js";
import {reportList} from "./reports/report-list.js";
import {reportTools} from "./reports/report-tools.js";

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
 * Renders every notebook to a page of the site and to a file by itself, and lists them in `data/reports.json` under
 * the root. Nothing is written until all are rendered, so that a mistake in one leaves the previous pages as they
 * were.
 */
export async function writeReports({notebooks, data, root, progress = silent}: ReportOptions): Promise<void> {
  const snapshot = await readSnapshot(data);
  const rendered = await renderNotebooks(notebooks, data, snapshot, progress);
  const files = new Map<string, string>();
  for (const [page, {file, html, oneFile}] of rendered) {
    const {language, title} = file.notebook.header;
    const folder = REPORT_FOLDERS[language];
    const styles = `${"../".repeat(folder.split("/").length)}styles/report.css`;
    files.set(page.replace(/html$/, "md"), frameworkPage(title, `${reportTools(file)}\n${html}`, styles));
    files.set(join(folder, "bestand", `${file.slug}.html`), oneFile);
  }
  const list = reportList([...rendered.values()], readPublications(notebooks), snapshot.manifest);
  files.set(join("data", "reports.json"), `${JSON.stringify(list, null, 2)}\n`);
  // With this the workbench makes the same file of a notebook that is not published.
  files.set(join("data", "one-file.css"), await oneFileStyle());
  const folders = Object.values(REPORT_FOLDERS);
  await replacePages(root, [...folders, ...folders.map((folder) => join(folder, "bestand"))], files);
  progress(`rendered ${rendered.size} reports`);
}
