import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {type LiveCell, textOf} from "../../live/live-cell.js";
import {cellTitle} from "../notebook/cell-title.js";

/** Draws all cells as they are written, folded: text only, nothing of it runs. */
export function cellsToRead(cells: readonly LiveCell[], locale: Locale): TemplateResult {
  const t = incomingTexts[locale];
  return html`<ol class="wb-gate-list">
    ${cells.map(
      ({cell}) => html`<li><details>
        <summary><span class="wb-kind">${deskTexts[locale][`kind_${cell.kind}`]}</span> ${cellTitle(cell)}
          <span class="quiet">${t.line(String(cell.line)).toLowerCase()}</span></summary>
        <pre tabindex="0"><code>${textOf(cell)}</code></pre>
      </details></li>`
    )}
  </ol>`;
}
