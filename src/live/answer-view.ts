import {html, nothing, type TemplateResult} from "lit-html";
import {guard} from "lit-html/directives/guard.js";
import type {SelectResult} from "../engine/run-select.js";
import {downloadTexts} from "../lib/i18n/downloads.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {answerNotes} from "../lib/queries/answer-notes.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {resultTable} from "./result-table.js";
import {saveAnswer} from "./save-answer.js";

/** Rows of an answer that stand in its table at first, and that one more press adds. */
export const FIRST_ROWS = 20;

/** Shows the answer of a query: how many rows in what time, what a reader must know of them, and the first as a table. */
export function answerView(
  sql: string,
  result: SelectResult,
  {
    name,
    shown,
    table,
    manifest,
    locale,
    more
  }: {name: string; shown: number; table: boolean; manifest: Manifest; locale: Locale; more(): void}
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
  return html`<p class="nb-answer quiet">${said}</p>
    ${guard([sql, result, manifest, locale], () => answerNotes(sql, result, manifest, locale).map((note) => html`<p class="nb-notice">${note}</p>`))}
    ${
      table && rows.length > 0
        ? html`<div class="wb-table" role="region" tabindex="0" aria-label=${t.table_label}>
            ${guard([result, some, locale], () => resultTable(result, some, locale))}
          </div>
          <div class="nb-table-ways">
            ${rest > 0 ? html`<button type="button" data-more @click=${more}>${t.table_more(number(rest))}</button>` : nothing}
            <button type="button" data-csv @click=${() => saveAnswer(name, result, locale)}>${downloadTexts[locale].save_answer}</button>
          </div>`
        : nothing
    }`;
}
