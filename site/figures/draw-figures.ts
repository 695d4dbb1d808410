import {parseHTML} from "linkedom";
import {contentOf} from "../../src/lib/notebook/draw/content.js";
import {drawContent} from "../../src/lib/notebook/draw/draw-content.js";
import {type FigureData, figureData} from "../../src/lib/notebook/figure/figure-data.js";
import {initialValues} from "../../src/lib/notebook/input-values.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {openQueryEngine} from "../reports/query-engine.js";
import {runQueries} from "../reports/run-queries.js";

/** A figure of a notebook as the report draws it, with its numbers. */
export interface DrawnFigure {
  element: HTMLElement;
  data: FigureData;
}

/** Draws the figures of a notebook alone, in order; its inputs hold what they hold on paper. */
export async function drawFigures(
  notebook: Notebook,
  data: SnapshotData,
  database: string
): Promise<DrawnFigure[]> {
  const {header, cells} = notebook;
  const tables = data.manifest.tables.filter((t) => t.status === "code list" || t.name === "figure");
  const engine = await openQueryEngine(
    database,
    tables.map((table) => table.name)
  );
  try {
    const values = initialValues(notebook);
    const answers = await runQueries(cells, values, engine);
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const locale = header.language;
    const drawn: DrawnFigure[] = [];
    for (const cell of cells) {
      const content = contentOf(cell, {values, answers, data, locale});
      if (content?.kind !== "figure") continue;
      const id = `chart-${drawn.length + 1}`;
      drawn.push({
        element: drawContent(content, {document, data, locale, id}),
        data: figureData(content.drawn)
      });
    }
    return drawn;
  } finally {
    engine.close();
  }
}
