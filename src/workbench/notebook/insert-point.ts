import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import {icon} from "../desk/icon.js";
import {menuButton} from "../desk/menu.js";
import type {Workspace} from "../document/workspace.js";
import {insertMenu} from "./insert-menu.js";

/** Draws the place between two cells where one can be added, by a menu of kinds. */
export function insertPoint(desk: Desk, workspace: Workspace, at: number): TemplateResult {
  const t = deskTexts[desk.locale];
  return html`<div class="wb-insert" lang=${desk.locale}>
    ${menuButton(desk, {
      id: `insert-${at}`,
      label: t.add_here,
      body: html`${icon("plus")}<span class="wb-insert-word" aria-hidden="true">${t.add}</span>`,
      style: "wb-add",
      items: () => insertMenu(desk, workspace, at)
    })}
  </div>`;
}
