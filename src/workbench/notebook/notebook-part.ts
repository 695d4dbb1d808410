import {html, nothing, type TemplateResult} from "lit-html";
import {guard} from "lit-html/directives/guard.js";
import {repeat} from "lit-html/directives/repeat.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {cellContext} from "./cell-context.js";
import {cellFrame} from "./cell-frame.js";
import {dropIn} from "./drop-in.js";
import {dropPlaces} from "./drop-place.js";
import {insertPoint} from "./insert-point.js";
import {notebookHead} from "./notebook-head.js";

/** Draws the notebook on the desk: its head, and its cells with a place to add one after each. */
export function notebookPart(desk: Desk, workspace: Workspace): TemplateResult {
  const {document, live} = workspace;
  const {read_only, opened} = desk.state;
  const count = document.cells.length;
  const t = deskTexts[desk.locale];
  const context = cellContext(desk, workspace);
  const add = (at: number) => (read_only ? nothing : insertPoint(desk, workspace, at));
  return html`<article class="report nb" lang=${document.header.language} ?data-settled=${live.settled()}
      aria-label=${t.notebook} ${dropPlaces(dropIn(desk, workspace))}>
    ${notebookHead(desk, workspace)}
    ${count === 0 ? html`<p class="wb-empty" lang=${desk.locale}>${t.empty}</p>` : nothing}
    ${add(0)}
    ${repeat(
      document.cells,
      ({id}) => id,
      (cell, place) =>
        guard(
          // A cell that is edited knows of the others: which names there are, what they hold.
          opened.has(cell.id) ? [Symbol()] : [workspace, desk.drawing, document.header, count, cell, place],
          () => html`${cellFrame(desk, workspace, cell, place, context)} ${add(place + 1)}`
        )
    )}
  </article>`;
}
