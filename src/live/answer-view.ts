import {html, nothing, type TemplateResult} from "lit-html";
import {guard} from "lit-html/directives/guard.js";
import type {ResultColumn, SelectResult} from "../engine/run-select.js";
import {aboutAnswer} from "../lib/downloads/about-answer.js";
import {downloadTexts} from "../lib/i18n/downloads.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {answerNotes} from "../lib/queries/answer-notes.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {type AnswerOrder, inOrder} from "./answer-order.js";
import {resultTable} from "./result-table.js";
import {saveAnswer} from "./save-answer.js";

/** Rows of an answer that stand in its table at first, and that one more press adds. */
export const FIRST_ROWS = 20;

/**
 * Shows the answer of a query: how many rows in what time and in what order, what a reader must know of them, and the
 * first as a table. What is saved of it follows the order on the screen.
 */
export function answerView(
  sql: string,
  result: SelectResult,
  {
    name,
    shown,
    table,
    manifest,
    locale,
    order,
    tables,
    more,
    sort
  }: {
    name: string;
    shown: number;
    table: boolean;
    manifest: Manifest;
    locale: Locale;
    order: AnswerOrder | null;
    /** Tables that it was made from, by way of other queries too. */
    tables(): readonly string[];
    more(): void;
    sort(column: ResultColumn): void;
  }
): TemplateResult {
  const t = workbenchTexts[locale];
  const {rows, columns, ms} = result;
  const number = (value: number) => formatNumber(value, locale, 0);
  const some = Math.min(shown, rows.length);
  const rest = Math.min(10 * FIRST_ROWS, rows.length - some);
  const said =
    rows.length > 0
      ? t.answer(number(rows.length), number(columns.length), formatNumber(ms / 1000, locale, 2))
      : t.empty;
  const ordered = () => ({columns, rows: inOrder(result, order, locale)});
  // A column that is gone orders nothing.
  const by = columns.some((column) => column.name === order?.column) ? order : null;
  return html`<p class="nb-answer quiet">${said}${
    table && rows.length > 0
      ? html`<span class="nb-order" role="status">${by ? t[`sorted_${by.way}`](by.column) : nothing}</span>`
      : nothing
  }</p>
    ${guard([sql, result, manifest, locale], () => answerNotes(sql, result, manifest, locale).map((note) => html`<p class="nb-notice">${note}</p>`))}
    ${
      table && rows.length > 0
        ? html`<div class="wb-table" role="region" tabindex="0" aria-label=${t.table_label}>
            ${guard([result, some, order, locale], () => resultTable(ordered(), some, locale, {order, sort}))}
          </div>
          <div class="nb-table-ways">
            ${rest > 0 ? html`<button type="button" data-more @click=${more}>${t.table_more(number(rest))}</button>` : nothing}
            <button type="button" data-csv @click=${() => saveAnswer(name, ordered(), aboutAnswer({name, tables: tables()}, manifest, locale), locale)}>${downloadTexts[locale].save_answer}</button>
          </div>`
        : nothing
    }`;
}
