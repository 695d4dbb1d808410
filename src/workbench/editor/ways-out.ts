import {html, nothing, type TemplateResult} from "lit-html";
import {editorTexts} from "../../lib/i18n/editor.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {cellProblems, fitsText} from "./cell-problems.js";
import type {CodeEditor} from "./code-editor.js";
import {takeWay, type WayOut} from "./code-problem.js";
import {editorText, typeInto} from "./editor-text.js";

/** Draws, beside what is wrong with a cell, ways out of it: to its place, and what was meant in its stead. */
export function waysOut(desk: Desk, workspace: Workspace, id: string): TemplateResult | typeof nothing {
  const live = workspace.document.cells.find((one) => one.id === id);
  if (!live || desk.state.read_only) return nothing;
  const {locale, manifest} = desk;
  const t = editorTexts[locale];
  const text = editorText(workspace, live);
  const [problem] = cellProblems(workspace, live, text, {manifest, locale});
  if (!problem || !fitsText(workspace, id, text)) return nothing;
  const line = formatNumber(text.slice(0, problem.from).split("\n").length, locale, 0);
  return html`<div class="wb-ways" lang=${locale}>
    ${problem.ways.map(
      (way) =>
        html`<button type="button" data-way="replace" @click=${() => take(desk, workspace, live, text, way)}>${way.label}</button>`
    )}
    <button type="button" data-way="go" @click=${() => goTo(desk, id, problem.from)}>${t.go_to_line(line)}</button>
  </div>`;
}

/** Carries out a way out, and runs the cell with it. */
function take(desk: Desk, workspace: Workspace, live: LiveCell, text: string, way: WayOut): void {
  workspace.pause();
  typeInto(workspace, live, takeWay(text, way));
  workspace.pause();
  workspace.run(live.id);
  desk.announce(editorTexts[desk.locale].way_taken(way.label));
  desk.focus(live.id, desk.state.opened.has(live.id) ? "editor" : "frame");
}

/** Opens the editor of a cell with the caret at a place. */
function goTo(desk: Desk, id: string, at: number): void {
  desk.focus(id, "editor");
  queueMicrotask(() => {
    const editor = document.querySelector<CodeEditor>(`#wb-${id} code-editor`);
    if (editor) editor.caret = at;
  });
}
