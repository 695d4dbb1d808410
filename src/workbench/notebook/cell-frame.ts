import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {type CellContext, cellView} from "../../live/cell-view.js";
import {type LiveCell, nameOf} from "../../live/live-cell.js";
import {done, toggleFold} from "../actions/cell-actions.js";
import {builderPart} from "../builder/builder-part.js";
import {resultPart} from "../builder/result-part.js";
import type {Desk} from "../desk/desk.js";
import {icon} from "../desk/icon.js";
import type {Workspace} from "../document/workspace.js";
import {editorPart} from "../editor/editor-part.js";
import {cellActions} from "./cell-actions.js";
import {cellTitle} from "./cell-title.js";
import {dragged} from "./drop-place.js";

/** Draws one cell on the desk: what it is, what can be done with it, its text when it is edited, and what it gives. */
export function cellFrame(
  desk: Desk,
  workspace: Workspace,
  live: LiveCell,
  place: number,
  context: CellContext
): TemplateResult {
  const {id, cell} = live;
  const {locale, state} = desk;
  const t = deskTexts[locale];
  const number = (value: number) => formatNumber(value, locale, 0);
  const label = t.cell(
    t[`kind_${cell.kind}`],
    nameOf(cell) ?? "",
    number(place + 1),
    number(workspace.document.cells.length)
  );
  const folded = state.folded.has(id);
  const opened = state.opened.has(id) && !state.read_only;
  const status = workspace.live.status(id)?.state;
  return html`<section class="wb-cell wb-cell-${cell.kind}" id="wb-${id}" tabindex="0" role="group" aria-label=${label}
      ?data-current=${state.current === id} ?data-folded=${folded} ?data-opened=${opened}
      ?data-failed=${status === "failed"} @focusin=${(event: FocusEvent) => enter(event, desk, id)}
      @keydown=${(event: KeyboardEvent) => goOut(event, desk, id)}>
    <div class="wb-cell-head" lang=${locale}>
      ${
        state.read_only
          ? nothing
          : html`<span class="wb-handle" title=${t.drag_hint} aria-hidden="true"
              ${dragged(`${t[`kind_${cell.kind}`]} ${cellTitle(cell)}`, () => ({what: "cell", id}))}>${icon("grip")}</span>`
      }
      ${foldButton(desk, live)}
      ${
        workspace.unrun.has(id)
          ? html`<span class="badge wb-unrun"><span class="wb-unrun-long">${t.unrun}</span><span class="wb-unrun-short">${t.unrun_short}</span></span>`
          : nothing
      }
      ${state.read_only ? nothing : cellActions(desk, live)}
    </div>
    ${
      folded
        ? nothing
        : html`<div class="wb-cell-body">
            ${opened ? html`<div class="wb-text" lang=${locale}>${builderPart(desk, workspace, live)} ${editorPart(desk, workspace, live)}</div>` : nothing}
            <div class="wb-result">${
              cell.kind === "prose" && cell.text === ""
                ? html`<p class="quiet" lang=${locale}>${t.empty_prose}</p>`
                : html`${cellView(ranAs(workspace, live), context)} ${resultPart(desk, workspace, live)}`
            }</div>
          </div>`
    }
  </section>`;
}

/** The kind and name of a cell; a press folds it to this one line, or back. */
function foldButton(desk: Desk, {id, cell}: LiveCell): TemplateResult {
  const t = deskTexts[desk.locale];
  const folded = desk.state.folded.has(id);
  const name = nameOf(cell);
  return html`<button type="button" class="wb-fold" data-action="fold" aria-expanded=${!folded}
      @click=${() => toggleFold(desk, id)}>
    ${icon(folded ? "folded" : "unfolded")}<span class="wb-kind">${t[`kind_${cell.kind}`]}</span>
    ${name ? html`<code>${name}</code>` : nothing}
    ${folded && name !== cellTitle(cell) ? html`<span class="wb-folded">${cellTitle(cell)}</span>` : nothing}
  </button>`;
}

/**
 * Who goes on to another cell, by whatever way, is done with a query; who looks something up, in the catalogue or a
 * menu, is not.
 */
function enter({relatedTarget, currentTarget}: FocusEvent, desk: Desk, id: string): void {
  const from = relatedTarget instanceof Element ? relatedTarget.closest(".wb-cell") : null;
  if (from === currentTarget) return;
  const {workspace} = desk;
  const left = [...(workspace?.unrun ?? [])].filter((one) => one !== id);
  if (from || left.length > 0) workspace?.pause();
  for (const one of left) workspace?.run(one);
  if (desk.state.current !== id) desk.show({current: id});
}

/** Escape goes out of what stands in a cell to the cell itself; its editor closes. */
function goOut(event: KeyboardEvent, desk: Desk, id: string): void {
  if (event.key !== "Escape" || event.defaultPrevented || event.target === event.currentTarget) return;
  event.preventDefault();
  if (desk.state.opened.has(id)) done(desk, id);
  else desk.focus(id);
}

/** What a cell gives is of the text that ran; of a query that was written since, that is an earlier one. */
function ranAs({live}: Workspace, now: LiveCell): LiveCell {
  return live.cells.find(({id}) => id === now.id) ?? now;
}
