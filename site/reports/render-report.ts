import {parseHTML} from "linkedom";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import {initialValues} from "../../src/lib/notebook/input-values.js";
import {reportArticle} from "../../src/lib/notebook/report/report-article.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {PublishedFigures} from "../publish/published-figures.js";
import {drawCells} from "./draw-cells.js";
import type {QueryEngine} from "./query-engine.js";
import type {NotebookFile} from "./read-notebooks.js";
import {reportNotices} from "./report-notices.js";
import {serialise} from "./serialise.js";
import {changesIn, NOT_PUBLISHED, type Standing} from "./standing.js";

export interface RenderedReport {
  /** One article, which needs no script and holds no style. */
  html: string;
  /** The numbers of its figures, in the order of the page; the first is drawn as `chart-1`. */
  figures: FigureData[];
}

/** What came before a report: how it stands among others, and what its figures were when it was last published. */
export interface ReportPast {
  standing: Standing;
  earlier: PublishedFigures | null;
}

/** Renders one notebook on a snapshot. */
export async function renderReport(
  {notebook, source, hash}: NotebookFile,
  data: SnapshotData,
  engine: QueryEngine,
  {standing, earlier}: ReportPast = {standing: NOT_PUBLISHED, earlier: null}
): Promise<RenderedReport> {
  const {header} = notebook;
  const {manifest} = data;
  const values = initialValues(notebook);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = await drawCells(notebook, values, data, engine, document);
  const figures = drawn.flatMap(({figure}) => figure ?? []);
  const changes = changesIn(figures, earlier, manifest, header.language);
  const article = reportArticle(document, {
    notebook,
    values,
    drawn,
    manifest,
    source,
    hash,
    notices: reportNotices(document, header, manifest.hash, standing, changes),
    reviewer: standing.published?.reviewer
  });
  return {html: serialise(article), figures};
}
