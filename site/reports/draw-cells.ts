import type {InputValues} from "../../src/lib/notebook/input-values.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import {type DrawnCell, drawReport} from "../../src/lib/notebook/report/draw-report.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {QueryEngine} from "./query-engine.js";
import {runQueries} from "./run-queries.js";

/** Runs the queries of a notebook and draws its cells in order. */
export async function drawCells(
  {header, cells}: Notebook,
  values: InputValues,
  data: SnapshotData,
  engine: QueryEngine,
  document: Document
): Promise<DrawnCell[]> {
  const answers = await runQueries(cells, values, engine);
  return drawReport(cells, {values, answers, data, locale: header.language}, document);
}
