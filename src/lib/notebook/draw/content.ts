import type {Locale} from "../../i18n/locale.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {Answer} from "../figure/answer.js";
import {observedChart} from "../figure/observed-chart.js";
import {type Drawn, prepareFigure} from "../figure/prepare-figure.js";
import {queryChart} from "../figure/query-chart.js";
import {type FilledChart, fillIn, fillInChart} from "../fill-in.js";
import type {InputValue, InputValues} from "../input-values.js";
import type {Cell, Chart, Figure, Input} from "../notebook.js";
import {selectsOf} from "../reads-of.js";
import {FIGURE_KINDS} from "../schema/figures.js";

/** What a cell shows its reader; a query shows nothing by itself. */
export type Content =
  | {kind: "prose" | "note"; text: string}
  | {kind: "input"; cell: Input; value: InputValue}
  /** `selects` are the inputs that pointing in it sets. */
  | {kind: "figure"; drawn: Drawn; selects?: readonly string[]};

/** What a cell is made from: what inputs hold, what queries answered, and the snapshot. */
export interface Given {
  values: InputValues;
  answers: ReadonlyMap<string, Answer>;
  data: SnapshotData;
  locale: Locale;
}

/** Makes what a cell shows, the same in a report and in the browser; a mistake in it is a `NotebookError`. */
export function contentOf(cell: Cell, {values, answers, data, locale}: Given): Content | null {
  switch (cell.kind) {
    case "prose":
    case "note":
      return {kind: cell.kind, text: cell.text};
    case "query":
      return null;
    case "input":
      return {kind: "input", cell, value: values[cell.name]!};
    case "chart":
      return figure(cell, {chart: chartOf(fillInChart(cell, values), answers, data, locale)});
    default:
      return figure(cell, prepareFigure(fillIn(cell, values), data, locale));
  }
}

function figure(cell: Cell, drawn: Drawn): Content {
  const selects = selectsOf(cell);
  return {kind: "figure", drawn, ...(selects.length > 0 && {selects})};
}

function chartOf(cell: FilledChart, answers: Given["answers"], data: SnapshotData, locale: Locale) {
  const {spec} = cell;
  return "provenance" in spec
    ? queryChart(cell, spec, answers.get(spec.data)!, data.manifest, locale)
    : observedChart(cell, spec, data, locale);
}

/** Says whether a cell is a figure that needs no SQL. */
export function isFigure(cell: Cell): cell is Figure {
  return FIGURE_KINDS.some((kind) => kind === cell.kind);
}

/** Says whether a cell draws a chart or a table. */
export function isDrawn(cell: Cell): cell is Figure | Chart {
  return cell.kind === "chart" || isFigure(cell);
}
