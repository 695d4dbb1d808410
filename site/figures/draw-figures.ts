import {parseHTML} from "linkedom";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import {initialValues} from "../../src/lib/notebook/input-values.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {drawCells} from "../reports/draw-cells.js";
import {openNotebookEngine} from "../reports/open-notebook-engine.js";

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
  const engine = await openNotebookEngine(data.manifest, database);
  try {
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const drawn = await drawCells(notebook, initialValues(notebook), data, engine, document);
    return drawn.flatMap(({element, figure}) => (figure ? [{element, data: figure}] : []));
  } finally {
    engine.close();
  }
}
