import {join} from "node:path";
import {REPORT_FOLDERS} from "../../src/lib/notebook/report/report-folders.js";
import {type Progress, silent} from "../../src/lib/progress.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {readPublications} from "../publish/publications.js";
import {readPublishedFigures} from "../publish/published-figures.js";
import {checkSupersedes} from "./check-supersedes.js";
import {lackingIndicator} from "./lacking-indicator.js";
import {oneFile} from "./one-file.js";
import {type NotebookFile, readNotebooks} from "./read-notebooks.js";
import {renderNotebook} from "./render-notebook.js";
import {lastEntry, type Standing, standingOf} from "./standing.js";

/** A notebook with all that the site shows of it. */
export interface RenderedNotebook {
  file: NotebookFile;
  standing: Standing;
  /** The article of its page, which needs no script and holds no style. */
  html: string;
  /** The report as a file by itself. */
  oneFile: string;
}

/**
 * Renders every notebook that the snapshot has indicators for and that was not withdrawn, by the path of its page
 * in a built site. The same notebooks, log and snapshot give the same text.
 */
export async function renderNotebooks(
  notebooks: string,
  data: string,
  snapshot: SnapshotData,
  progress: Progress = silent
): Promise<Map<string, RenderedNotebook>> {
  const files = await readNotebooks(notebooks);
  const log = readPublications(notebooks);
  checkSupersedes(
    files,
    log.map(({slug}) => slug)
  );
  const shown = files.filter((file) => {
    const why = lackingIndicator(file, snapshot) ?? withdrawal(file);
    if (why) progress(`left out report ${file.file}: ${why}`);
    return !why;
  });
  const pages = new Map<string, RenderedNotebook>();
  for (const [i, file] of shown.entries()) {
    progress("rendering the reports", i / shown.length);
    const {header} = file.notebook;
    const earlier = readPublishedFigures(notebooks, file.slug, header.language, snapshot.manifest);
    const standing = standingOf(file, shown, log);
    const past = {standing, earlier};
    const {html} = await renderNotebook(file, snapshot, join(data, "snapshot.duckdb"), past, progress);
    const page = `${REPORT_FOLDERS[header.language]}/${file.slug}.html`;
    pages.set(page, {file, standing, html, oneFile: await oneFile(header, html, snapshot.manifest)});
  }
  return pages;

  function withdrawal({slug, notebook}: NotebookFile): string | null {
    const last = lastEntry(log, {slug, language: notebook.header.language});
    return last?.action === "withdrawn" ? `it was withdrawn on ${last.date}` : null;
  }
}
