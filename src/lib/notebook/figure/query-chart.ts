import {CELL_STATES} from "../../disclosure/cell-state.js";
import type {Locale} from "../../i18n/locale.js";
import {reportTexts} from "../../i18n/report.js";
import type {Manifest} from "../../snapshot/manifest.js";
import {snapshotWords} from "../../snapshot/snapshot-words.js";
import {suggestion} from "../nearest.js";
import type {Chart} from "../notebook.js";
import type {Problem} from "../notebook-error.js";
import type {QueryChart} from "../schema/charts.js";
import type {Answer} from "./answer.js";
import {answerBase} from "./answer-base.js";
import {unfit} from "./check-answer.js";
import type {Drawable} from "./drawable.js";
import {figureError} from "./figure-error.js";

/** Prepares a chart of a query's answer: every column it names must be there, and every state be a known one. */
export function queryChart(
  cell: Chart,
  spec: QueryChart,
  answer: Answer,
  manifest: Manifest,
  locale: Locale
): Drawable {
  const refuse = (key: string, problem: Problem): never => {
    throw figureError(cell, [key], problem);
  };
  for (const role of ROLES) {
    const column = spec[role];
    if (column === undefined || answer.columns.includes(column)) continue;
    refuse(role, (t, locale) => t.no_column(spec.data, column) + suggestion(column, answer.columns, locale));
  }
  for (const row of answer.rows) {
    const state = row[spec.state];
    if (CELL_STATES.some((known) => known === state)) continue;
    refuse(
      "state",
      (t, locale) =>
        t.unknown_state(String(state), spec.state) + suggestion(String(state), CELL_STATES, locale)
    );
  }
  const misfit = unfit(spec, answer.rows);
  if (misfit) refuse(misfit.key, misfit.problem);
  const {data: _, provenance, ...chart} = spec;
  const {code} = manifest.municipality;
  const whole = answer.rows.some(({area}) => area === code) ? {whole: code} : {};
  return {
    spec: {base: answerBase(answer.sql ?? "", manifest), ...whole, ...chart},
    rows: answer.rows,
    provenance: {...provenance, snapshot: snapshotWords(manifest, locale)},
    nothing: answer.rows.length ? null : reportTexts[locale].no_figures
  };
}

const ROLES = ["x", "y", "value", "lower", "upper", "series", "state"] as const;
