import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {LiveCell} from "../../live/live-cell.js";
import {nameOf} from "../../live/live-cell.js";
import {cellTitle} from "../notebook/cell-title.js";
import type {Desk} from "./desk.js";
import {headingsIn} from "./headings-in.js";
import {hasIcon, icon} from "./icon.js";

/** Draws the headings and cells of the notebook as a list, each a way to it, with those that fail or run marked. */
export function outline(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  const cells = desk.workspace?.document.cells ?? [];
  if (cells.length === 0) return html`<p class="quiet">${t.outline_empty}</p>`;
  return html`<ol class="wb-outline">${cells.map((live) => item(desk, live))}</ol>`;
}

function item(desk: Desk, {id, cell}: LiveCell) {
  const t = deskTexts[desk.locale];
  const go = () => {
    // On a small screen the list lies over what it leads to.
    if (matchMedia("(max-width: 40rem)").matches) desk.show({panel: null});
    desk.focus(id);
  };
  const headings = cell.kind === "prose" ? headingsIn(cell.text) : [];
  const line = (words: string, rank: number, first: boolean) => html`<li>
    <button type="button" data-rank=${rank} aria-current=${first && desk.state.current === id ? "true" : nothing} @click=${go}>
      ${rank > 0 || !hasIcon(cell.kind) ? nothing : icon(cell.kind)}
      <span class="wb-outline-words">${rank > 0 ? nothing : html`<span class="visually-hidden">${t[`kind_${cell.kind}`]}: </span>`}${words}</span>
      ${first ? stateOf(desk, id) : nothing}
    </button>
  </li>`;
  if (headings.length > 0) return headings.map(({rank, words}, at) => line(words, rank, at === 0));
  return line(cellTitle(cell) || nameOf(cell) || t[`kind_${cell.kind}`], 0, true);
}

function stateOf({workspace, locale}: Desk, id: string) {
  const t = deskTexts[locale];
  const state = workspace?.live.status(id)?.state;
  if (workspace?.unrun.has(id)) return html`<span class="wb-outline-state">${t.unrun_short}</span>`;
  if (state === "failed")
    return html`<span class="wb-outline-state" data-state="failed">${t.state_failed}</span>`;
  if (state === "running" || state === "waiting")
    return html`<span class="wb-outline-state" data-state="running">${t.state_running}</span>`;
  return nothing;
}
