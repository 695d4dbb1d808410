import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {cellExample, INSERTED_KINDS, type InsertedKind} from "./cell-example.js";
import {insertCell} from "./insert-cell.js";

/** Draws the place between two cells where one can be added. */
export function insertPoint(desk: Desk, workspace: Workspace, at: number): TemplateResult {
  const t = deskTexts[desk.locale];
  const add = (kind: InsertedKind) => () =>
    insertCell(desk, workspace, cellExample(kind, desk.manifest, workspace.document), at);
  return html`<details class="wb-insert" lang=${desk.locale}>
    <summary aria-label=${t.add_here}><span aria-hidden="true">+</span></summary>
    <div class="wb-insert-kinds" role="group" aria-label=${t.add_here}>
      ${INSERTED_KINDS.map(
        (kind) =>
          html`<button type="button" data-kind=${kind} @click=${add(kind)}>${t[`kind_${kind}`]}</button>`
      )}
    </div>
  </details>`;
}
