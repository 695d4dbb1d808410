import {parseHTML} from "linkedom";
import {element} from "../../src/lib/charts/element.js";
import type {Provenance} from "../../src/lib/charts/spec.js";
import {contentOf} from "../../src/lib/notebook/draw/content.js";
import {drawContent} from "../../src/lib/notebook/draw/draw-content.js";
import {type FigureData, figureData} from "../../src/lib/notebook/figure/figure-data.js";
import {initialValues} from "../../src/lib/notebook/input-values.js";
import {writeSource} from "../../src/lib/notebook/report-source.js";
import {sheetLine} from "../../src/lib/notebook/sheet-line.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {account} from "./account.js";
import {indicatorsOf} from "./indicators-of.js";
import type {QueryEngine} from "./query-engine.js";
import type {NotebookFile} from "./read-notebooks.js";
import {REPORT_FOLDERS} from "./report-folders.js";
import {reportHead} from "./report-head.js";
import {reportNotices} from "./report-notices.js";
import {runQueries} from "./run-queries.js";
import {serialise} from "./serialise.js";
import {settleLinks} from "./settle-links.js";
import {NOT_PUBLISHED, type Standing} from "./standing.js";

export interface RenderedReport {
  /** One article, which needs no script and holds no style. */
  html: string;
  /** The numbers of its figures, in the order of the page; the first is drawn as `chart-1`. */
  figures: FigureData[];
}

/**
 * Renders one notebook on a snapshot. `stand` is given the figures, because what changed in them since the last
 * publication is part of how the report stands.
 */
export async function renderReport(
  {notebook, source, hash}: NotebookFile,
  data: SnapshotData,
  engine: QueryEngine,
  stand: (figures: readonly FigureData[]) => Standing = () => NOT_PUBLISHED
): Promise<RenderedReport> {
  const {header, cells} = notebook;
  const locale = header.language;
  const values = initialValues(notebook);
  const answers = await runQueries(cells, values, engine);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const figures: FigureData[] = [];
  const sheet = sheetLine(notebook, values, data.manifest);
  const article = element(document, "article", {class: "report", lang: locale, "data-sheet": sheet});
  for (const cell of cells) {
    const content = contentOf(cell, {values, answers, data, locale});
    if (!content) continue;
    if (content.kind === "figure") figures.push(figureData(content.drawn));
    article.append(drawContent(content, {document, data, locale, id: `chart-${figures.length}`}));
  }
  const standing = stand(figures);
  article.prepend(
    ...reportNotices(document, header, data.manifest.hash, standing),
    reportHead(document, header, standing.published?.reviewer)
  );
  const told: Provenance[] = figures.map(({provenance}) => provenance);
  const named = new Set([
    ...(header.requires ?? []),
    ...cells.flatMap((cell) => indicatorsOf(cell, values, data.manifest.phenomena))
  ]);
  const cards = data.manifest.indicators.filter((card) => named.has(card.id));
  article.append(account(document, {manifest: data.manifest, told, cards, notebookHash: hash, locale}));
  article.append(writeSource(document, source));
  settleLinks(article, REPORT_FOLDERS[locale]);
  return {html: serialise(article), figures};
}
