import {contentOf} from "../../src/lib/notebook/draw/content.js";
import {drawContent} from "../../src/lib/notebook/draw/draw-content.js";
import {type FigureData, figureData} from "../../src/lib/notebook/figure/figure-data.js";
import type {InputValues} from "../../src/lib/notebook/input-values.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {QueryEngine} from "./query-engine.js";
import {runQueries} from "./run-queries.js";

/** What a cell shows on paper. */
export interface DrawnCell {
  element: HTMLElement;
  /** The numbers of a figure; null for text and inputs. */
  figure: FigureData | null;
}

/** Runs the queries of a notebook and draws its cells in order; its first figure is `chart-1`. */
export async function drawCells(
  {header, cells}: Notebook,
  values: InputValues,
  data: SnapshotData,
  engine: QueryEngine,
  document: Document
): Promise<DrawnCell[]> {
  const locale = header.language;
  const answers = await runQueries(cells, values, engine);
  const drawn: DrawnCell[] = [];
  let figures = 0;
  for (const cell of cells) {
    const content = contentOf(cell, {values, answers, data, locale});
    if (!content) continue;
    const figure = content.kind === "figure" ? figureData(content.drawn) : null;
    if (figure) figures++;
    drawn.push({element: drawContent(content, {document, data, locale, id: `chart-${figures}`}), figure});
  }
  return drawn;
}
