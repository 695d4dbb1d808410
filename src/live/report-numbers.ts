import {loadManifest} from "../components/load-manifest.js";
import {loadSnapshot} from "../components/load-snapshot.js";
import {contentOf, isDrawn} from "../lib/notebook/draw/content.js";
import {type FigureData, figureData} from "../lib/notebook/figure/figure-data.js";
import {initialValues, readValues} from "../lib/notebook/input-values.js";
import {parse} from "../lib/notebook/parse.js";
import {sourceIn} from "../lib/notebook/report-source.js";

/**
 * Returns the numbers of a figure that the build drew into a report, from the notebook inside the report. Null for a
 * chart of a query, which would want the engine: the workbench has it.
 */
export async function reportNumbers(document: Document, figure: Element): Promise<FigureData | null> {
  const source = sourceIn(document);
  if (source === null) return null;
  const notebook = parse(source);
  const place = Number(figure.getAttribute("data-figure")?.replace("chart-", ""));
  const cell = notebook.cells.filter(isDrawn)[place - 1];
  if (!cell || (cell.kind === "chart" && "provenance" in cell.spec)) return null;
  const manifest = await loadManifest();
  const data = await loadSnapshot(manifest);
  const values = readValues(notebook.cells, initialValues(notebook));
  const content = contentOf(cell, {values, answers: new Map(), data, locale: notebook.header.language});
  return content?.kind === "figure" ? figureData(content.drawn) : null;
}
