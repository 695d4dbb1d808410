import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {type CellContext, cellView} from "../../live/cell-view.js";
import {type LiveCell, nameOf} from "../../live/live-cell.js";
import {builderPart} from "../builder/builder-part.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {editorPart} from "../editor/editor-part.js";
import {cellActions} from "./cell-actions.js";
import {cellTitle} from "./cell-title.js";

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
  const enter = () => state.current !== id && desk.show({current: id});
  return html`<section class="wb-cell wb-cell-${cell.kind}" id="wb-${id}" tabindex="0" aria-label=${label}
      ?data-current=${state.current === id} ?data-folded=${folded} @focusin=${enter}>
    <div class="wb-cell-head" lang=${locale}>
      <span class="wb-kind">${t[`kind_${cell.kind}`]}</span>
      ${nameOf(cell) ? html`<code>${nameOf(cell)}</code>` : nothing}
      ${workspace.unrun.has(id) ? html`<span class="badge wb-unrun">${t.unrun}</span>` : nothing}
      ${state.read_only ? nothing : cellActions(desk, live)}
    </div>
    ${
      folded
        ? html`<p class="wb-folded">${cellTitle(cell)}</p>`
        : html`${opened ? html`<div class="wb-text" lang=${locale}>${builderPart(desk, workspace, live)} ${editorPart(desk, workspace, live)}</div>` : nothing}
          ${cellView(ranAs(workspace, live), context)}`
    }
  </section>`;
}

/** What a cell gives is of the text that ran; of a query that was written since, that is an earlier one. */
function ranAs({live}: Workspace, now: LiveCell): LiveCell {
  return live.cells.find(({id}) => id === now.id) ?? now;
}
