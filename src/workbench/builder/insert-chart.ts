import type {SelectResult} from "../../engine/run-select.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {Query} from "../../lib/notebook/notebook.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Answered} from "../../live/runtime-cells.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {act} from "./act.js";
import {type ChartFit, chartFits} from "./chart-fits.js";
import {makeChart} from "./make-chart.js";

/** A query with its answer, and the ways to draw that. */
export interface Chartable {
  id: string;
  query: Query;
  result: SelectResult;
  /** The best first; none where no chart fits. */
  fits: readonly ChartFit[];
  /** Column with the number that tells most. */
  value: string;
}

/** Finds what charts can be made of a query; null while it has no answer to the text that stands in it. */
export function chartable(workspace: Workspace, {id, cell}: LiveCell): Chartable | null {
  if (cell.kind !== "query" || workspace.unrun.has(id)) return null;
  const status = workspace.live.status(id);
  const answered = status?.state === "done" ? (status.value as Answered | undefined) : undefined;
  if (!answered) return null;
  const {result} = answered;
  const {fits, shape} = chartFits(result);
  return {id, query: cell, result, fits, value: shape?.values[0] ?? ""};
}

/** Puts a chart of an answer at a place, under its query by default; returns its id. */
export function insertChart(
  desk: Desk,
  workspace: Workspace,
  of: Chartable,
  fit: ChartFit,
  at?: number
): string | undefined {
  const t = builderTexts[desk.locale];
  const {cells, header} = workspace.document;
  const command = makeChart({...of, fit, at}, desk.manifest, cells, header.language);
  const about = act(desk, workspace, command, t.made_chart(t[`form_${fit.type}`]));
  workspace.run(of.id);
  return about.at(-1);
}
