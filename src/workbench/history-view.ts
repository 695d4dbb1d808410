import {html, type TemplateResult} from "lit-html";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {HistoryEntry, WorkbenchActions} from "./workbench-state.js";

/** Shows the queries of this session, the latest first; each goes back into the box with one click. */
export function historyView(
  history: readonly HistoryEntry[],
  locale: Locale,
  actions: WorkbenchActions
): TemplateResult {
  const t = workbenchTexts[locale];
  return html`<details class="wb-history">
    <summary>${t.history} (${formatNumber(history.length, locale)})</summary>
    ${
      history.length === 0
        ? html`<p class="quiet">${t.history_none}</p>`
        : html`<ol>${history.map(
            ({sql, outcome}) => html`<li>
              <pre><code>${sql}</code></pre>
              <p class="wb-meta">${outcomeWords(outcome, locale)}</p>
              <button type="button" class="wb-insert" @click=${() => actions.insert(sql)}>${t.history_again}</button>
            </li>`
          )}</ol>`
    }
  </details>`;
}

function outcomeWords(outcome: HistoryEntry["outcome"], locale: Locale): string {
  const t = workbenchTexts[locale];
  if (outcome === "draft") return t.history_draft;
  return outcome === "refused" ? t.history_refused : t.history_rows(formatNumber(outcome.rows, locale));
}
