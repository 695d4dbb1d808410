import {parseHTML} from "linkedom";
import {element} from "../../src/lib/charts/element.js";
import type {Provenance} from "../../src/lib/charts/spec.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import {initialValues} from "../../src/lib/notebook/input-values.js";
import {writeSource} from "../../src/lib/notebook/report-source.js";
import {sheetLine} from "../../src/lib/notebook/sheet-line.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {PublishedFigures} from "../publish/published-figures.js";
import {account} from "./account.js";
import {drawCells} from "./draw-cells.js";
import {indicatorsOf} from "./indicators-of.js";
import type {QueryEngine} from "./query-engine.js";
import type {NotebookFile} from "./read-notebooks.js";
import {REPORT_FOLDERS} from "./report-folders.js";
import {reportHead} from "./report-head.js";
import {reportNotices} from "./report-notices.js";
import {serialise} from "./serialise.js";
import {settleLinks} from "./settle-links.js";
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
  const {header, cells} = notebook;
  const {manifest} = data;
  const locale = header.language;
  const values = initialValues(notebook);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = await drawCells(notebook, values, data, engine, document);
  const figures = drawn.flatMap(({figure}) => figure ?? []);
  const changes = changesIn(figures, earlier, manifest, locale);
  const article = element(
    document,
    "article",
    {class: "report", lang: locale, "data-sheet": sheetLine(notebook, values, manifest)},
    ...reportNotices(document, header, manifest.hash, standing, changes),
    reportHead(document, header, standing.published?.reviewer),
    ...drawn.map((cell) => cell.element)
  );
  const told: Provenance[] = figures.map(({provenance}) => provenance);
  const named = new Set([
    ...(header.requires ?? []),
    ...cells.flatMap((cell) => indicatorsOf(cell, values, manifest.phenomena))
  ]);
  const cards = manifest.indicators.filter((card) => named.has(card.id));
  article.append(account(document, {manifest, told, cards, notebookHash: hash, locale}));
  article.append(writeSource(document, source));
  settleLinks(article, REPORT_FOLDERS[locale]);
  return {html: serialise(article), figures};
}
