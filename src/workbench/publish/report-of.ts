import type {FigureData} from "../../lib/notebook/figure/figure-data.js";
import {initialValues} from "../../lib/notebook/input-values.js";
import type {Notebook} from "../../lib/notebook/notebook.js";
import {drawReport} from "../../lib/notebook/report/draw-report.js";
import {reportArticle} from "../../lib/notebook/report/report-article.js";
import {sha256} from "../../lib/sha256.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {LiveNotebook} from "../../live/live-notebook.js";
import type {Answered} from "../../live/runtime-cells.js";

export interface MadeReport {
  /** Stands in a document of its own, in which nothing loads or runs. */
  article: HTMLElement;
  figures: FigureData[];
}

/** Draws the report of a notebook as the build does, from the answers that its queries gave in the browser. */
export function reportOf(
  {notebook, source}: {notebook: Notebook; source: string},
  live: LiveNotebook,
  data: SnapshotData,
  {concept}: {concept: boolean}
): MadeReport {
  const empty = document.implementation.createHTMLDocument();
  const values = initialValues(notebook);
  const answers = new Map(
    live.cells.flatMap(({id, cell}) => {
      const status = live.status(id);
      return cell.kind === "query" && status?.state === "done"
        ? [[cell.name, (status.value as Answered).answer] as const]
        : [];
    })
  );
  const given = {values, answers, data, locale: notebook.header.language};
  const drawn = drawReport(notebook.cells, given, empty);
  const article = reportArticle(empty, {
    notebook,
    values,
    drawn,
    manifest: data.manifest,
    source,
    hash: sha256(source),
    concept
  });
  return {article, figures: drawn.flatMap(({figure}) => figure ?? [])};
}
