import {html, nothing, type TemplateResult} from "lit-html";
import {guard} from "lit-html/directives/guard.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {refusalWords} from "../lib/queries/refusal-words.js";
import {resultTable} from "../live/result-table.js";
import {MORE_ROWS, type Run, type WorkbenchActions, type WorkbenchState} from "./workbench-state.js";

/** Shows the answer: chart and table, or in plain words why there is none. */
export function resultView(
  state: WorkbenchState,
  seconds: number,
  locale: Locale,
  actions: WorkbenchActions
): TemplateResult {
  const t = workbenchTexts[locale];
  const {run} = state;
  return html`<section class="wb-result" aria-labelledby="wb-result" aria-busy=${run.status === "running"}>
    <h2 id="wb-result" tabindex="-1">${t.result}</h2>
    ${run.status === "none" || run.status === "running" ? html`<p class="quiet">${t.no_result}</p>` : nothing}
    ${run.status === "refused" ? refusal(run, seconds, locale) : nothing}
    ${run.status === "done" ? answer(run, state, locale, actions) : nothing}
  </section>`;
}

function refusal({reason}: Extract<Run, {status: "refused"}>, seconds: number, locale: Locale) {
  const t = workbenchTexts[locale];
  return html`<div class="wb-trouble" role="alert">
    <p>${refusalWords(reason, locale, seconds)}</p>
    ${
      reason.engine
        ? html`<p class="wb-engine-said">${t.engine_said}</p><pre><code>${reason.engine}</code></pre>`
        : nothing
    }
  </div>`;
}

function answer(
  {result, shape, notes}: Extract<Run, {status: "done"}>,
  {rows_shown, chart, drawing}: WorkbenchState,
  locale: Locale,
  actions: WorkbenchActions
) {
  const t = workbenchTexts[locale];
  const number = (value: number) => formatNumber(value, locale, 0);
  const {rows, columns, truncated, tables, ms} = result;
  const noted = notes.map((note) => html`<p class="wb-notice">${note}</p>`);
  if (rows.length === 0) return html`<p>${t.empty}</p>${noted}`;
  const shown = Math.min(rows_shown, rows.length);
  const rest = Math.min(MORE_ROWS, rows.length - shown);
  return html`<p class="wb-answer">
      ${t.answer(number(rows.length), number(columns.length), formatNumber(ms / 1000, locale, 2))}${
        tables.length > 0
          ? html` · ${t.tables_used}: ${tables.map((name, i) => html`${i ? ", " : ""}<code>${name}</code>`)}`
          : nothing
      }
    </p>
    ${noted}
    ${truncated ? html`<p class="wb-notice">${t.truncated(number(rows.length))}</p>` : nothing}
    ${
      shape && chart
        ? html`<div class="wb-chart">
            <div class="wb-choices">
              <label>${t.chart_type}
                <select @change=${(event: Event) =>
                  actions.choose({type: (event.target as HTMLSelectElement).value as typeof chart.type})}>
                  ${shape.types.map(
                    (type) =>
                      html`<option value=${type} ?selected=${type === chart.type}>${t[`chart_${type}`]}</option>`
                  )}
                </select>
              </label>
              <label>${t.chart_value}
                <select @change=${(event: Event) =>
                  actions.choose({value: (event.target as HTMLSelectElement).value})}>
                  ${shape.values.map(
                    (value) =>
                      html`<option value=${value} ?selected=${value === chart.value}>${value}</option>`
                  )}
                </select>
              </label>
            </div>
            ${drawing}
          </div>`
        : html`<p class="quiet">${t.chart_none}</p>`
    }
    <div class="wb-buttons">
      <button type="button" @click=${actions.copy}>${t.copy}</button>
      <button type="button" @click=${actions.download}>${t.download}</button>
    </div>
    <div class="wb-table" role="region" tabindex="0" aria-label=${t.table_label}>
      ${guard([result, shown, locale], () => resultTable(result, shown, locale))}
    </div>
    <p class="quiet">${t.table_shown(number(shown), number(rows.length))}</p>
    ${
      rest > 0
        ? html`<button type="button" @click=${actions.more}>${t.table_more(number(rest))}</button>`
        : nothing
    }`;
}
