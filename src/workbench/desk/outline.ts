import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {LiveCell} from "../../live/live-cell.js";
import {cellTitle} from "../notebook/cell-title.js";
import type {Desk} from "./desk.js";

/** Draws the cells of the notebook as a list, each a way to it. */
export function outline(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  const cells = desk.workspace?.document.cells ?? [];
  const item = ({id, cell}: LiveCell) => html`<li>
    <button type="button" aria-current=${desk.state.current === id} @click=${() => desk.focus(id)}>
      <span class="wb-kind">${t[`kind_${cell.kind}`]}</span> ${cellTitle(cell)}
    </button>
  </li>`;
  return html`<ol class="wb-outline">${cells.map(item)}</ol>`;
}
